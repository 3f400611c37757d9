using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The service cannot determine which version of the container agent runs on the instance, as for an old or
/// self-built agent, and so cannot update it. Update the agent by hand, once.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerAgent.html</remarks>
[EcsError]
public sealed partial class MissingVersionException : EcsServiceException;
