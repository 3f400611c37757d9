using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Removes attributes from container instances; attributes that an instance does not have are ignored.</summary>
internal sealed class DeleteAttributesHandler(CapacityController capacity)
    : OperationHandler<DeleteAttributesRequest, DeleteAttributesResponse>
{
    protected override DeleteAttributesResponse Handle(DeleteAttributesRequest request, EcsState state)
    {
        var removed = new List<EcsAttribute>();
        foreach (var (attribute, target) in AttributeValidator.ValidateTargets(request.Attributes, request.Cluster, state))
        {
            if (target.TryRemoveAttribute(attribute.Name, out var value))
            {
                removed.Add(AttributeValidator.CreateAttribute(attribute.Name, value, target));
                capacity.OnInstanceChanged(target);
            }
        }

        return new DeleteAttributesResponse { Attributes = removed };
    }
}
