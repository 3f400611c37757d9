using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes deployments of daemons, deleted daemons included; unknown ones are failures.</summary>
internal sealed class DescribeDaemonDeploymentsHandler
    : OperationHandler<DescribeDaemonDeploymentsRequest, DescribeDaemonDeploymentsResponse>
{
    private const int MaxDeployments = 20;

    protected override DescribeDaemonDeploymentsResponse Handle(DescribeDaemonDeploymentsRequest request, EcsState state)
    {
        var arns = RequestGuard.RequireItems(request.DaemonDeploymentArns, "daemonDeploymentArns", MaxDeployments);
        foreach (var arn in arns)
        {
            state.Arns.Parse(RequestGuard.Require(arn, "daemonDeploymentArns"), EcsResourceTypes.DaemonDeployment);
        }

        var described = DescribeExecutor.Execute(arns, state.Daemons.FindDeployment, DaemonDeploymentMapper.Map, static arn => arn);
        return new DescribeDaemonDeploymentsResponse { DaemonDeployments = described.Items, Failures = described.Failures };
    }
}
