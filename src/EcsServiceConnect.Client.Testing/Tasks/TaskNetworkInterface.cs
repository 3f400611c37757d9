namespace EcsServiceConnect.Client.Testing;

/// <summary>The network interface of a task in the network mode awsvpc.</summary>
internal sealed record TaskNetworkInterface(
    string AttachmentId, string InterfaceId, string SubnetId, string Zone, string MacAddress, string PrivateAddress);
