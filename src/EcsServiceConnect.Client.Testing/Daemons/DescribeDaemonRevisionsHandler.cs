using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes revisions of daemons, former ones included; unknown ones are failures.</summary>
internal sealed class DescribeDaemonRevisionsHandler : OperationHandler<DescribeDaemonRevisionsRequest, DescribeDaemonRevisionsResponse>
{
    protected override DescribeDaemonRevisionsResponse Handle(DescribeDaemonRevisionsRequest request, EcsState state)
    {
        foreach (var arn in request.DaemonRevisionArns)
        {
            state.Arns.Parse(RequestGuard.Require(arn, "daemonRevisionArns"), EcsResourceTypes.DaemonRevision);
        }

        var described = DescribeExecutor.Execute(
            request.DaemonRevisionArns, state.Daemons.FindRevision, static revision => revision.Described, static arn => arn);
        return new DescribeDaemonRevisionsResponse { DaemonRevisions = described.Items, Failures = described.Failures };
    }
}
