using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace WebApi;

/// <summary>The services of the cluster over HTTP.</summary>
internal static class ServiceEndpoints
{
    public static void MapServices(this WebApplication app)
    {
        app.MapGet("/services", ListAsync);
        app.MapPost("/services/{name}/deployments", DeployAsync);
    }

    /// <summary>Lists all services, however many pages and calls that takes.</summary>
    private static async Task<IEnumerable<ServiceSummary>> ListAsync(
        IEcsClient ecs, IOptions<ShopOptions> options, CancellationToken cancellationToken)
    {
        var arns = ecs.Paginate(new ListServicesRequest { Cluster = options.Value.Cluster });
        var services = await ecs.BatchDescribeServicesAsync(options.Value.Cluster, arns, cancellationToken: cancellationToken);
        return services.ThrowIfAnyFailed().Items.Select(ServiceSummary.From);
    }

    /// <summary>
    /// Deploys a service once more and streams the progress until the outcome. A caller who disconnects stops watching; the deployment goes on.
    /// </summary>
    private static async Task<ServerSentEventsResult<string>> DeployAsync(
        string name, IEcsClient ecs, IOptions<ShopOptions> options, CancellationToken cancellationToken)
    {
        var request = new UpdateServiceRequest { Cluster = options.Value.Cluster, Service = name, ForceNewDeployment = true };
        var deployment = await ecs.UpdateServiceAndTrackAsync(
            request,
            new DeploymentTrackerOptions { PollInterval = TimeSpan.FromSeconds(1), ThrowOnFailure = false },
            cancellationToken);
        return TypedResults.ServerSentEvents(StreamAsync(deployment, cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        DeploymentTracker deployment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var progress in deployment.WatchAsync(cancellationToken))
        {
            yield return new SseItem<string>(progress.ToString(), progress.Outcome is null ? "progress" : "outcome");
        }
    }
}
