using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the active services of a cluster, in the order of their creation.</summary>
internal sealed class ListServicesHandler : OperationHandler<ListServicesRequest, ListServicesResponse>
{
    private const int DefaultPageSize = 10;

    protected override ListServicesResponse Handle(ListServicesRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            after => cluster.Services.Active.GetAfter(after)
                .Select(static active => active.Item)
                .Where(service => service.VisibleAt <= state.Now)
                .Where(service => !request.LaunchType.HasValue || (service.Target?.Launch.LaunchType ?? LaunchType.Ec2) == request.LaunchType)
                .Where(service => !request.SchedulingStrategy.HasValue || service.Settings.SchedulingStrategy == request.SchedulingStrategy)
                .Where(service => !request.ResourceManagementType.HasValue
                    || (request.ResourceManagementType == ResourceManagementType.Ecs) == (service.Express is not null))
                .Select(static service => (service.Key, service.Arn)),
            (request.NextToken, request.MaxResults),
            DefaultPageSize);
        return new ListServicesResponse { ServiceArns = page.Items, NextToken = page.NextToken };
    }
}
