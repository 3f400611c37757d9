using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes deployments of daemons, deleted daemons included; unknown ones are failures.</summary>
internal sealed class DescribeDaemonDeploymentsHandler
    : OperationHandler<DescribeDaemonDeploymentsRequest, DescribeDaemonDeploymentsResponse>
{
    protected override DescribeDaemonDeploymentsResponse Handle(DescribeDaemonDeploymentsRequest request, EcsState state)
    {
        foreach (var arn in request.DaemonDeploymentArns)
        {
            state.Arns.Parse(RequestGuard.Require(arn, "daemonDeploymentArns"), EcsResourceTypes.DaemonDeployment);
        }

        var described = DescribeExecutor.Execute(
            request.DaemonDeploymentArns, state.Daemons.FindDeployment, DaemonDeploymentMapper.Map, static arn => arn);
        return new DescribeDaemonDeploymentsResponse { DaemonDeployments = described.Items, Failures = described.Failures };
    }
}
