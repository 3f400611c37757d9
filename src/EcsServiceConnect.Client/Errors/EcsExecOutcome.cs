namespace EcsServiceConnect.Client;

/// <summary>The kinds of failure of an <see cref="EcsExecException"/>.</summary>
public enum EcsExecOutcome
{
    /// <summary>ECS did not open a session, or the endpoint of the session or the agent did not accept it.</summary>
    SessionRejected,

    /// <summary>The task was started without ECS Exec.</summary>
    NotEnabled,

    /// <summary>The agent of ECS Exec in the container is not running, or not connected to Systems Manager.</summary>
    AgentNotRunning,

    /// <summary>The cluster has no such task, or no longer.</summary>
    TaskNotFound,

    /// <summary>The task is not running.</summary>
    TaskNotRunning,

    /// <summary>The task has no container of that name, or has several and none was named.</summary>
    ContainerNotFound,

    /// <summary>The container cannot run the command or the shell that was to run it.</summary>
    NoShell,

    /// <summary>The session is encrypted, and no data key was available for it.</summary>
    EncryptionFailed,

    /// <summary>The session was closed before the command ended.</summary>
    ChannelClosed,

    /// <summary>The time limit of the command or of opening the session was reached.</summary>
    TimedOut,

    /// <summary>The command ended with an exit code other than 0: only <see cref="CommandResult.EnsureSuccess"/> throws this.</summary>
    CommandFailed,
}
