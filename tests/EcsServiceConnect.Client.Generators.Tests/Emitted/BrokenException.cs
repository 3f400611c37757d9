using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>An error that is the service's fault, without members.</summary>
[EcsError(IsFault = true)]
public sealed partial class BrokenException : EcsServiceException;
