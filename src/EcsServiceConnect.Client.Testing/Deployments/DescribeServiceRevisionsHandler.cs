using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes revisions of services; unknown ones are failures.</summary>
internal sealed class DescribeServiceRevisionsHandler : OperationHandler<DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse>
{
    private const int MaxRevisions = 20;

    protected override DescribeServiceRevisionsResponse Handle(DescribeServiceRevisionsRequest request, EcsState state)
    {
        var described = DescribeExecutor.Execute(
            RequestGuard.RequireItems(request.ServiceRevisionArns, "serviceRevisionArns", MaxRevisions),
            arn => ServiceDeploymentStore.FindRevision(arn, state),
            ServiceRevisionMapper.Map,
            static arn => arn);
        return new DescribeServiceRevisionsResponse { ServiceRevisions = described.Items, Failures = described.Failures };
    }
}
