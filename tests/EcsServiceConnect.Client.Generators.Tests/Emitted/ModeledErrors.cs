using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>The one place that makes an error of its code.</summary>
[EcsError]
public sealed partial class BusyException : EcsServiceException;

[EcsError]
public sealed partial class AwayException : EcsServiceException;
