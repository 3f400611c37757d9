using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>A service with everything that the page shows of it.</summary>
public sealed record ServiceOverview
{
    /// <summary>The service.</summary>
    public required Service Service { get; init; }

    /// <summary>The name of its cluster.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The endpoints that it exposes, with their namespaces.</summary>
    public required IReadOnlyList<(string Namespace, EndpointSnapshot Endpoint)> Endpoints { get; init; }

    /// <summary>Its tasks: those that have not stopped, then the stopped ones, each with the newest first.</summary>
    public required IReadOnlyList<EcsTask> Tasks { get; init; }

    /// <summary>Its deployments, the newest first. For a list of services only the newest one and those that failed.</summary>
    public IReadOnlyList<DeploymentOverview> Deployments { get; init; } = [];

    /// <summary>The name of the service.</summary>
    public string Name => Service.ServiceName ?? "";

    /// <summary>What distinguishes it from the services of other clusters: <c>cluster/service</c>.</summary>
    public string Key => $"{ClusterName}/{Name}";

    /// <summary>The path of its own page.</summary>
    public string Path => $"services/{Uri.EscapeDataString(ClusterName)}/{Uri.EscapeDataString(Name)}";

    /// <summary>The last deployment that failed; null if none of those that are listed did.</summary>
    public DeploymentOverview? LastFailure => Deployments.FirstOrDefault(static deployment => deployment.HasFailed);

    /// <summary>The namespace that a service without endpoints is a client of; null if it has none.</summary>
    public string? ClientNamespace => Endpoints.Count > 0 ? null : PageFormatter.GetName(Service.Deployments
        .Select(static deployment => deployment.ServiceConnectConfiguration)
        .FirstOrDefault(static connect => connect?.Enabled == true)?.Namespace);

    /// <summary>The text that the filter searches: the service, its endpoints and their namespaces.</summary>
    public string SearchText =>
        $"{Key} {ClientNamespace} {string.Join(' ', Endpoints.Select(static exposed => $"{exposed.Endpoint} {exposed.Namespace}"))}";
}
