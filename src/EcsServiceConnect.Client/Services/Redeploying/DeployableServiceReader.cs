using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Redeploying;

/// <summary>Reads a service that is to be deployed again, and what it runs.</summary>
internal static class DeployableServiceReader
{
    /// <summary>Describes a service that UpdateService can deploy.</summary>
    /// <exception cref="EcsDeploymentStartException">The service is not active, or something else than ECS deploys it.</exception>
    public static async Task<Service> ReadAsync(IEcsClient client, string? cluster, string name, CancellationToken cancellationToken)
    {
        var service = await ServiceReader.ReadAsync(client, cluster, name, include: null, cancellationToken).ConfigureAwait(false);
        if (DeploymentObservation.IsDeleted(service))
        {
            throw new EcsDeploymentStartException(
                EcsDeploymentStartOutcome.ServiceNotActive,
                $"The service {service.ServiceArn} is {service.Status}: it was deleted, and can only be created again.");
        }

        return IsDeployedByEcs(service.DeploymentController) ? service : throw new EcsDeploymentStartException(
            EcsDeploymentStartOutcome.DeploymentController,
            $"The service {service.ServiceArn} has the deployment controller {service.DeploymentController!.Type}, so UpdateService cannot deploy it.");
    }

    /// <summary>Whether ECS itself deploys a service with this controller, and keeps the history of its deployments.</summary>
    public static bool IsDeployedByEcs(DeploymentController? controller) =>
        controller?.Type is not { HasValue: true } type || type == DeploymentControllerType.Ecs;
}
