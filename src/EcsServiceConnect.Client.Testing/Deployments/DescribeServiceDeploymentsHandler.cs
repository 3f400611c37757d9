using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes deployments of services; unknown ones are failures.</summary>
internal sealed class DescribeServiceDeploymentsHandler
    : OperationHandler<DescribeServiceDeploymentsRequest, DescribeServiceDeploymentsResponse>
{
    protected override DescribeServiceDeploymentsResponse Handle(DescribeServiceDeploymentsRequest request, EcsState state)
    {
        var described = DescribeExecutor.Execute(
            request.ServiceDeploymentArns,
            arn => ServiceDeploymentStore.Find(arn, state),
            ServiceDeploymentMapper.Map,
            static arn => arn);
        return new DescribeServiceDeploymentsResponse { ServiceDeployments = described.Items, Failures = described.Failures };
    }
}
