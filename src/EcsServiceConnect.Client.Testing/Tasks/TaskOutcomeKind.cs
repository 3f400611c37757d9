namespace EcsServiceConnect.Client.Testing;

/// <summary>What happens to a task or a container without being asked for.</summary>
internal enum TaskOutcomeKind
{
    /// <summary>A container exits.</summary>
    Exit,

    /// <summary>The task stops before it starts.</summary>
    FailToStart,

    /// <summary>The health checks of a container fail.</summary>
    FailHealthChecks,

    /// <summary>The health checks of the load balancer fail.</summary>
    FailTargetHealthChecks,

    /// <summary>A container does not exit when it is asked to.</summary>
    IgnoreStopSignal,

    /// <summary>The agent of ECS Exec in a container does not start, or stops.</summary>
    StopExecAgent,
}
