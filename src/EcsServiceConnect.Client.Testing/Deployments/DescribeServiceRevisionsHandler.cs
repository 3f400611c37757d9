using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes revisions of services; those that are missing come as failures.</summary>
internal sealed class DescribeServiceRevisionsHandler : OperationHandler<DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse>
{
    private const int MaxRevisions = 20;

    protected override DescribeServiceRevisionsResponse Handle(DescribeServiceRevisionsRequest request, EcsState state)
    {
        var described = Description.Of(
            RequestGuard.RequireItems(request.ServiceRevisionArns, "serviceRevisionArns", MaxRevisions),
            arn => ServiceDeploymentStore.FindRevision(arn, state),
            ServiceRevisionMapper.Map,
            static arn => arn);
        return new DescribeServiceRevisionsResponse { ServiceRevisions = described.Found, Failures = described.Failures };
    }
}
