using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Gives container instances attributes, or new values for those they have.</summary>
internal sealed class PutAttributesHandler : OperationHandler<PutAttributesRequest, PutAttributesResponse>
{
    private const int MostCustom = 10;

    protected override PutAttributesResponse Handle(PutAttributesRequest request, EcsState state)
    {
        var puts = AttributeRules.CheckedTargets(request.Attributes, request.Cluster, state);
        foreach (var ofOne in puts.GroupBy(static put => put.Target))
        {
            var names = ofOne.Select(static put => put.Attribute.Name).Concat(ofOne.Key.Attributes.Keys).Distinct().Count(IsCustom);
            if (names > MostCustom)
            {
                throw new AttributeLimitExceededException(
                    $"The container instance '{ofOne.Key.Id}' would have {names} custom attributes; at most {MostCustom} are allowed.");
            }
        }

        foreach (var (attribute, target) in puts)
        {
            target.Put(attribute.Name, attribute.Value);
        }

        foreach (var target in puts.Select(static put => put.Target).Distinct())
        {
            state.CapacityWatch.OnInstanceChanged(target);
        }

        return new PutAttributesResponse
        {
            Attributes = [.. puts.Select(static put => AttributeRules.Answered(put.Attribute.Name, put.Attribute.Value, put.Target))],
        };
    }

    /// <summary>The others are the agent's and the service's.</summary>
    private static bool IsCustom(string name) =>
        !name.StartsWith("ecs.", StringComparison.Ordinal) && !name.StartsWith("com.amazonaws.", StringComparison.Ordinal);
}
