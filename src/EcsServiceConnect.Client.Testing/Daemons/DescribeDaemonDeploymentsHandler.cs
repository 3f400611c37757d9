using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes deployments of daemons, those of deleted ones too; missing ones come as failures.</summary>
internal sealed class DescribeDaemonDeploymentsHandler
    : OperationHandler<DescribeDaemonDeploymentsRequest, DescribeDaemonDeploymentsResponse>
{
    private const int Most = 20;

    protected override DescribeDaemonDeploymentsResponse Handle(DescribeDaemonDeploymentsRequest request, EcsState state)
    {
        var arns = Guard.Items(request.DaemonDeploymentArns, "daemonDeploymentArns", Most);
        foreach (var arn in arns)
        {
            state.Arns.TryTakeApart(Guard.Required(arn, "daemonDeploymentArns"), "daemon-deployment", out _);
        }

        var described = Description.Of(arns, state.Daemons.Deployment, DaemonDeploymentView.Of, static arn => arn);
        return new DescribeDaemonDeploymentsResponse { DaemonDeployments = described.Found, Failures = described.Failures };
    }
}
