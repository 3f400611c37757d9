using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Sets attributes of container instances.</summary>
internal sealed class PutAttributesHandler(CapacityController capacity) : OperationHandler<PutAttributesRequest, PutAttributesResponse>
{
    private const int MaxCustomAttributes = 10;

    protected override PutAttributesResponse Handle(PutAttributesRequest request, EcsState state)
    {
        var puts = AttributeValidator.ValidateTargets(request.Attributes, request.Cluster, state);
        foreach (var ofOne in puts.GroupBy(static put => put.Target))
        {
            var names = ofOne.Select(static put => put.Attribute.Name).Concat(ofOne.Key.Attributes.Keys).Distinct().Count(IsCustom);
            if (names > MaxCustomAttributes)
            {
                throw new AttributeLimitExceededException(
                    $"The container instance '{ofOne.Key.Id}' would have {names} custom attributes; at most {MaxCustomAttributes} are allowed.");
            }
        }

        var targets = puts.GroupBy(static put => put.Target).ToList();
        foreach (var target in targets)
        {
            target.Key.SetAttributes(target.Select(static put => (put.Attribute.Name, put.Attribute.Value)));
        }

        foreach (var target in targets)
        {
            capacity.OnInstanceChanged(target.Key);
        }

        return new PutAttributesResponse
        {
            Attributes = [.. puts.Select(static put => AttributeValidator.CreateAttribute(put.Attribute.Name, put.Attribute.Value, put.Target))],
        };
    }

    /// <summary>Whether an attribute is neither the agent's nor the service's.</summary>
    private static bool IsCustom(string name) =>
        !name.StartsWith("ecs.", StringComparison.Ordinal) && !name.StartsWith("com.amazonaws.", StringComparison.Ordinal);
}
