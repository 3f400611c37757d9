using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes services of one cluster, of any status; unknown ones are failures.</summary>
internal sealed class DescribeServicesHandler : OperationHandler<DescribeServicesRequest, DescribeServicesResponse>
{
    private const int MaxServices = 10;

    protected override DescribeServicesResponse Handle(DescribeServicesRequest request, EcsState state)
    {
        if (request.Services.Count == 0)
        {
            throw new InvalidParameterException("Services cannot be empty.");
        }

        if (request.Services.Count > MaxServices)
        {
            throw new InvalidParameterException($"service names can have at most {MaxServices} items.");
        }

        var cluster = state.Clusters.GetActive(request.Cluster);
        var withTags = request.Include?.Contains(ServiceField.Tags) == true;
        var described = DescribeExecutor.Execute(
            request.Services,
            name => ServiceResolver.Find(name, cluster, state.Arns) is { } service && service.VisibleAt <= state.Now ? service : null,
            service => ServiceMapper.Map(service, state, withTags),
            name => state.Arns.CreateServiceArn(cluster.Name, name));
        return new DescribeServicesResponse { Services = described.Items, Failures = described.Failures };
    }
}
