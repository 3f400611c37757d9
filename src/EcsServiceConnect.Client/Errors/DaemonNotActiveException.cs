using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The daemon was deleted or is being deleted, so that it cannot be changed any more. Create a new one instead.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteDaemon.html</remarks>
[EcsError]
public sealed partial class DaemonNotActiveException : EcsServiceException;
