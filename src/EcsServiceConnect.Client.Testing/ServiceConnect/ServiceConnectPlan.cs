using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A Service Connect configuration that has been checked: its namespace found, its ports resolved.</summary>
internal sealed record ServiceConnectPlan(
    NamespaceState Namespace, ServiceConnectConfiguration Configuration, IReadOnlyList<ServiceConnectEndpoint> Endpoints);
