using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Redeploying;

/// <summary>Reads a service that is to be deployed again, and what it runs.</summary>
internal static class DeployableServiceReader
{
    /// <summary>Describes a service that UpdateService can deploy.</summary>
    /// <exception cref="EcsDeploymentStartException">The service is not active, or something else than ECS deploys it.</exception>
    public static async Task<Service> ReadAsync(IEcsClient client, string? cluster, string name, CancellationToken cancellationToken)
    {
        var service = await new ServiceHandle(client, cluster, name).DescribeAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        if (service.Status is "DRAINING" or "INACTIVE")
        {
            throw new EcsDeploymentStartException(
                EcsDeploymentStartOutcome.ServiceNotActive,
                $"The service {service.ServiceArn} is {service.Status}: it was deleted, and can only be created again.");
        }

        return IsDeployedByEcs(service) ? service : throw new EcsDeploymentStartException(
            EcsDeploymentStartOutcome.DeploymentController,
            $"The service {service.ServiceArn} has the deployment controller {service.DeploymentController!.Type}, so UpdateService cannot deploy it.");
    }

    /// <summary>Whether ECS itself deploys a service, and keeps the history of its deployments.</summary>
    public static bool IsDeployedByEcs(Service service) =>
        service.DeploymentController?.Type is not { HasValue: true } type || type == DeploymentControllerType.Ecs;

    /// <summary>Describes a revision of a task definition, with its tags; null if it does not exist.</summary>
    public static async Task<DescribeTaskDefinitionResponse?> FindDefinitionAsync(
        IEcsClient client, string? taskDefinition, CancellationToken cancellationToken)
    {
        if (taskDefinition is null)
        {
            return null;
        }

        try
        {
            var request = new DescribeTaskDefinitionRequest { TaskDefinition = taskDefinition, Include = [TaskDefinitionField.Tags] };
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return response.TaskDefinition is null ? null : response;
        }
        catch (ClientException)
        {
            // The service reports a revision that does not exist in this way.
            return null;
        }
    }
}
