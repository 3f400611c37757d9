using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes services of one cluster, whatever their status; those that are missing come as failures.</summary>
internal sealed class DescribeServicesHandler : OperationHandler<DescribeServicesRequest, DescribeServicesResponse>
{
    private const int Most = 10;

    protected override DescribeServicesResponse Handle(DescribeServicesRequest request, EcsState state)
    {
        var identifiers = Guard.Items(request.Services, "services", Most);
        var cluster = state.Clusters.Active(request.Cluster);
        foreach (var field in request.Include ?? [])
        {
            Guard.OneOf(field.Value, "include", ServiceField.Names.Tags);
        }

        var withTags = request.Include?.Contains(ServiceField.Tags) == true;
        var described = Description.Of(
            identifiers,
            name => ServiceStore.Find(name, cluster, state.Arns) is { } service && service.VisibleAt <= state.Now ? service : null,
            service => ServiceView.Of(service, state, withTags),
            name => state.Arns.Service(cluster.Name, name));
        return new DescribeServicesResponse { Services = described.Found, Failures = described.Failures };
    }
}
