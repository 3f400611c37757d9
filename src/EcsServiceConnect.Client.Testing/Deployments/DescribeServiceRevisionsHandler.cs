using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Describes revisions of one service; unknown ones are failures. The texts are those of the real service.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceRevisions.html
/// </summary>
internal sealed class DescribeServiceRevisionsHandler : OperationHandler<DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse>
{
    private const int MaxRevisions = 20;

    protected override DescribeServiceRevisionsResponse Handle(DescribeServiceRevisionsRequest request, EcsState state)
    {
        var arns = request.ServiceRevisionArns;
        if (arns.Count > MaxRevisions)
        {
            throw new InvalidParameterException($"Service Revision ARN count cannot exceed {MaxRevisions}");
        }

        ValidateService(arns, state);
        var described = DescribeExecutor.Execute(
            arns, arn => ServiceDeploymentStore.FindRevision(arn, state), ServiceRevisionMapper.Map, static arn => arn);
        return new DescribeServiceRevisionsResponse { ServiceRevisions = described.Items, Failures = described.Failures };
    }

    private static void ValidateService(IEnumerable<string> arns, EcsState state)
    {
        var services = arns.Select(arn => ServiceDeploymentStore.ParseRevision(arn, state))
            .Select(static revision => (Cluster: revision.ClusterName!, Name: revision.ParentName!))
            .Distinct()
            .ToList();
        if (services is not [var named])
        {
            throw new InvalidParameterException(
                "Cross service requests are not allowed. All requested service revisions must be for a single service");
        }

        if (ServiceResolver.Get(named.Name, state.Clusters.GetActive(named.Cluster), state.Arns).Status == ServiceState.Inactive)
        {
            throw new InvalidParameterException("Cannot call DescribeServiceRevisions for a service that is INACTIVE");
        }
    }
}
