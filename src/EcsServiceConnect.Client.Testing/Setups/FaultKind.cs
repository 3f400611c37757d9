namespace EcsServiceConnect.Client.Testing;

/// <summary>The effect of a scripted fault on a request.</summary>
internal enum FaultKind
{
    /// <summary>Responds instead of the ECS.</summary>
    Respond,

    /// <summary>Lets the ECS execute the request and closes the connection.</summary>
    DropResponse,

    /// <summary>Does not let the request reach the ECS.</summary>
    RefuseConnection,

    /// <summary>Waits, then lets the ECS execute the request.</summary>
    Delay,

    /// <summary>Lets the ECS execute the request, then waits.</summary>
    DelayResponse,
}
