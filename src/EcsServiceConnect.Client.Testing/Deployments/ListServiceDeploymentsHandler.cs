using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the deployments of a service, the newest first.</summary>
internal sealed class ListServiceDeploymentsHandler : OperationHandler<ListServiceDeploymentsRequest, ListServiceDeploymentsResponse>
{
    private const int DefaultPageSize = 20;
    private const int MaxAgeInMonths = 3;

    protected override ListServiceDeploymentsResponse Handle(ListServiceDeploymentsRequest request, EcsState state)
    {
        var service = ServiceResolver.Get(
            request.Service, ServiceResolver.GetCluster(request.Cluster, request.Service, state), state.Arns);
        if (service.Status == ServiceState.Inactive)
        {
            throw new ServiceNotFoundException($"The service '{service.Name}' is inactive: it was deleted, and its deployments with it.");
        }

        // Source: https://github.com/hashicorp/terraform-provider-aws/issues/43445
        var earliest = state.Now.AddMonths(-MaxAgeInMonths);
        if (request.CreatedAt?.After < earliest || request.CreatedAt?.Before < earliest)
        {
            throw new InvalidParameterException("Before and After time filter must be within the last 3 months.");
        }

        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            ServiceDeploymentStore.GetAll(service, state).Values
                .Reverse()
                .Where(record => request.Status is not { Count: > 0 } desired || desired.Contains(record.Status))
                .Where(record => !(record.CreatedAt <= request.CreatedAt?.After) && !(record.CreatedAt >= request.CreatedAt?.Before))
                .Select(static record => (record.Key, record.Arn)),
            (request.NextToken, request.MaxResults),
            DefaultPageSize,
            descending: true);
        return new ListServiceDeploymentsResponse
        {
            ServiceDeployments = [.. page.Items.Select(arn => ServiceDeploymentMapper.MapBrief(ServiceDeploymentStore.Find(arn, state)!))],
            NextToken = page.NextToken,
        };
    }
}
