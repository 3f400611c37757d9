using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes revisions of services; those that are missing come as failures.</summary>
internal sealed class DescribeServiceRevisionsHandler : OperationHandler<DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse>
{
    private const int Most = 20;

    protected override DescribeServiceRevisionsResponse Handle(DescribeServiceRevisionsRequest request, EcsState state)
    {
        var found = new List<ServiceRevision>();
        var failures = new List<Failure>();
        foreach (var arn in Guard.Items(request.ServiceRevisionArns, "serviceRevisionArns", Most))
        {
            if (ServiceDeploymentStore.FindRevision(arn, state) is { } revision)
            {
                found.Add(ServiceRevisionView.Of(revision));
            }
            else
            {
                failures.Add(Failures.Missing(arn));
            }
        }

        return new DescribeServiceRevisionsResponse { ServiceRevisions = found, Failures = failures };
    }
}
