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

        var found = arns.Select(arn => (Arn: arn, Deployment: state.Daemons.Deployment(arn))).ToLookup(static item => item.Deployment is null);
        return new DescribeDaemonDeploymentsResponse
        {
            DaemonDeployments = [.. found[false].Select(static item => DaemonDeploymentView.Of(item.Deployment!))],
            Failures = [.. found[true].Select(static item => Failures.Missing(item.Arn))],
        };
    }
}
