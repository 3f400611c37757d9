using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>An error with a member of its own.</summary>
[EcsError]
public sealed partial class BusyException : EcsServiceException
{
    public IReadOnlyList<string> ResourceIds { get; init; } = [];
}
