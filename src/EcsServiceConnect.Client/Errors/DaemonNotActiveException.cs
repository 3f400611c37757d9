using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The daemon has been deleted or is being deleted, so it can no longer be changed. Create a new one instead.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteDaemon.html</remarks>
[EcsError]
public sealed partial class DaemonNotActiveException : EcsServiceException;
