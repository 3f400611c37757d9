using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes roll-outs of services; those that are missing come as failures.</summary>
internal sealed class DescribeServiceDeploymentsHandler
    : OperationHandler<DescribeServiceDeploymentsRequest, DescribeServiceDeploymentsResponse>
{
    private const int Most = 20;

    protected override DescribeServiceDeploymentsResponse Handle(DescribeServiceDeploymentsRequest request, EcsState state)
    {
        var found = new List<ServiceDeployment>();
        var failures = new List<Failure>();
        foreach (var arn in Guard.Items(request.ServiceDeploymentArns, "serviceDeploymentArns", Most))
        {
            if (ServiceDeploymentStore.Find(arn, state) is { } record)
            {
                found.Add(ServiceDeploymentView.Of(record));
            }
            else
            {
                failures.Add(Failures.Missing(arn));
            }
        }

        return new DescribeServiceDeploymentsResponse { ServiceDeployments = found, Failures = failures };
    }
}
