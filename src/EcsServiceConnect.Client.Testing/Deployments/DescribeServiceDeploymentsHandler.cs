using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes roll-outs of services; those that are missing come as failures.</summary>
internal sealed class DescribeServiceDeploymentsHandler
    : OperationHandler<DescribeServiceDeploymentsRequest, DescribeServiceDeploymentsResponse>
{
    private const int Most = 20;

    protected override DescribeServiceDeploymentsResponse Handle(DescribeServiceDeploymentsRequest request, EcsState state)
    {
        var described = Description.Of(
            Guard.Items(request.ServiceDeploymentArns, "serviceDeploymentArns", Most),
            arn => ServiceDeploymentStore.Find(arn, state),
            ServiceDeploymentView.Of,
            static arn => arn);
        return new DescribeServiceDeploymentsResponse { ServiceDeployments = described.Found, Failures = described.Failures };
    }
}
