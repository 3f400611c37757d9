using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A valid Service Connect configuration with its namespace and its endpoints.</summary>
internal sealed record ServiceConnectPlan(
    NamespaceState Namespace, ServiceConnectConfiguration Configuration, IReadOnlyList<ServiceConnectEndpoint> Endpoints);
