using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Takes attributes from container instances; those that an instance does not have are passed over.</summary>
internal sealed class DeleteAttributesHandler : OperationHandler<DeleteAttributesRequest, DeleteAttributesResponse>
{
    protected override DeleteAttributesResponse Handle(DeleteAttributesRequest request, EcsState state)
    {
        var removed = new List<EcsAttribute>();
        foreach (var (attribute, target) in AttributeRules.CheckedTargets(request.Attributes, request.Cluster, state))
        {
            if (target.TryRemove(attribute.Name, out var value))
            {
                removed.Add(AttributeRules.Answered(attribute.Name, value, target));
                state.CapacityWatch.OnInstanceChanged(target);
            }
        }

        return new DeleteAttributesResponse { Attributes = removed };
    }
}
