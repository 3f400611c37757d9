using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes services of one cluster, of any status; unknown ones are failures.</summary>
internal sealed class DescribeServicesHandler : OperationHandler<DescribeServicesRequest, DescribeServicesResponse>
{
    private const int MaxServices = 10;

    protected override DescribeServicesResponse Handle(DescribeServicesRequest request, EcsState state)
    {
        var identifiers = RequestGuard.RequireItems(request.Services, "services", int.MaxValue);
        if (identifiers.Count > MaxServices)
        {
            throw new InvalidParameterException($"service names can have at most {MaxServices} items.");
        }

        var cluster = state.Clusters.GetActive(request.Cluster);
        foreach (var field in request.Include ?? [])
        {
            RequestGuard.RequireOneOf(field.Value, "include", ServiceField.Names.Tags);
        }

        var withTags = request.Include?.Contains(ServiceField.Tags) == true;
        var described = DescribeExecutor.Execute(
            identifiers,
            name => ServiceResolver.Find(name, cluster, state.Arns) is { } service && service.VisibleAt <= state.Now ? service : null,
            service => ServiceMapper.Map(service, state, withTags),
            name => state.Arns.CreateServiceArn(cluster.Name, name));
        return new DescribeServicesResponse { Services = described.Items, Failures = described.Failures };
    }
}
