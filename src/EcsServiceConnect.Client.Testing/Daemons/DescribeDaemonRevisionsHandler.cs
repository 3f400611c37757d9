using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes revisions of daemons, former ones included; unknown ones are failures.</summary>
internal sealed class DescribeDaemonRevisionsHandler : OperationHandler<DescribeDaemonRevisionsRequest, DescribeDaemonRevisionsResponse>
{
    private const int MaxRevisions = 20;

    protected override DescribeDaemonRevisionsResponse Handle(DescribeDaemonRevisionsRequest request, EcsState state)
    {
        var arns = RequestGuard.RequireItems(request.DaemonRevisionArns, "daemonRevisionArns", MaxRevisions);
        foreach (var arn in arns)
        {
            state.Arns.Parse(RequestGuard.Require(arn, "daemonRevisionArns"), EcsResourceTypes.DaemonRevision);
        }

        var described = DescribeExecutor.Execute(arns, state.Daemons.FindRevision, static revision => revision.Described, static arn => arn);
        return new DescribeDaemonRevisionsResponse { DaemonRevisions = described.Items, Failures = described.Failures };
    }
}
