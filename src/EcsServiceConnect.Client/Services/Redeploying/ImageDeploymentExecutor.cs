using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.TaskDefinitions;

namespace EcsServiceConnect.Client.Services.Redeploying;

/// <summary>Deploys another image of one container: what the service runs stays the same otherwise.</summary>
internal static class ImageDeploymentExecutor
{
    public static async Task<DeploymentTracker> DeployAsync(
        IEcsClient client,
        string? cluster,
        string name,
        string container,
        string image,
        DeploymentTrackerOptions? options,
        CancellationToken cancellationToken)
    {
        options?.Validate();
        var service = await DeployableServiceReader.ReadAsync(client, cluster, name, cancellationToken).ConfigureAwait(false);
        var current = service.TaskDefinition is { } running
            ? await TaskDefinitionReader.FindAsync(client, running, cancellationToken).ConfigureAwait(false)
            : null;
        if (current is null)
        {
            throw new EcsDeploymentStartException(
                EcsDeploymentStartOutcome.TaskDefinitionNotActive,
                $"The service {service.ServiceArn} runs the task definition {service.TaskDefinition}, which cannot be described.");
        }

        var isUnchanged = true;
        var changed = current.ToRegisterRequest().WithContainer(container, definition =>
        {
            isUnchanged = definition.Image == image;
            return definition with { Image = image };
        });
        if (isUnchanged)
        {
            return await client.TrackDeploymentAsync(service.ClusterArn, service.ServiceArn ?? name, options, cancellationToken).ConfigureAwait(false);
        }

        var registered = await client.RegisterIfChangedAsync(changed, cancellationToken).ConfigureAwait(false);
        var update = new UpdateServiceRequest
        {
            Cluster = service.ClusterArn ?? cluster,
            Service = service.ServiceArn ?? name,
            TaskDefinition = registered.TaskDefinition.TaskDefinitionArn,
        };
        try
        {
            return await client.UpdateServiceAndTrackAsync(update, options, cancellationToken).ConfigureAwait(false);
        }
        catch (EcsException error) when (registered.IsNewRevision)
        {
            var arn = registered.TaskDefinition.TaskDefinitionArn;
            throw new EcsDeploymentStartException(
                EcsDeploymentStartOutcome.UpdateFailed,
                $"{arn} was registered, but the service {service.ServiceArn} was not updated to it: {error.Message}",
                error)
            {
                RegisteredTaskDefinitionArn = arn,
            };
        }
        catch (OperationCanceledException cancellation) when (registered.IsNewRevision)
        {
            var arn = registered.TaskDefinition.TaskDefinitionArn;
            throw new EcsDeploymentStartCanceledException(
                $"The deployment was canceled after {arn} was registered.", cancellation, cancellation.CancellationToken)
            {
                RegisteredTaskDefinitionArn = arn,
            };
        }
    }
}
