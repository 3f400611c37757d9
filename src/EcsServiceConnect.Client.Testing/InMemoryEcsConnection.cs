namespace EcsServiceConnect.Client.Testing;

/// <summary>What happens to the connection of a request. Only scripted faults lead to anything but a response.</summary>
public enum InMemoryEcsConnection
{
    /// <summary>The response is sent.</summary>
    Completed,

    /// <summary>The ECS executed the request, and the connection is closed before the response is sent.</summary>
    Reset,

    /// <summary>The ECS did not receive the request: the connection was not established.</summary>
    Refused,
}
