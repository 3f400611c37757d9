namespace EcsServiceConnect.Client.Testing;

/// <summary>What becomes of the connection that a request came on. Only scripted faults make it anything but answered.</summary>
public enum InMemoryEcsConnection
{
    /// <summary>The answer is sent.</summary>
    Completed,

    /// <summary>The ECS acted on the request, and the connection breaks before the answer is out.</summary>
    Reset,

    /// <summary>The ECS did not see the request: the connection was never made.</summary>
    Refused,
}
