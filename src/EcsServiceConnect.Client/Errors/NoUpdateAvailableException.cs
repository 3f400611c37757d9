using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// There is no update for this container agent. Either it has the newest version, and there is nothing to do, or it is
/// so old that it cannot be updated this way: update it by hand then.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerAgent.html</remarks>
[EcsError]
public sealed partial class NoUpdateAvailableException : EcsServiceException;
