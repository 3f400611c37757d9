namespace EcsServiceConnect.Client.Testing;

/// <summary>An endpoint of a service: the name and port that clients use, and the container port behind them.</summary>
internal sealed record ServiceConnectEndpoint(string PortName, string DiscoveryName, string DnsName, int Port, int ContainerPort);
