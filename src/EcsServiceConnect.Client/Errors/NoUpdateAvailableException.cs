using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The container agent is up to date, or is too old or too new for an update that the service has: there is nothing
/// to do.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerAgent.html</remarks>
[EcsError]
public sealed partial class NoUpdateAvailableException : EcsServiceException;
