namespace EcsServiceConnect.Client.Testing;

/// <summary>What a service exposes: the name and port that clients use, and the container's port behind them.</summary>
internal sealed record ServiceConnectEndpoint(string PortName, string DiscoveryName, string DnsName, int Port, int ContainerPort);
