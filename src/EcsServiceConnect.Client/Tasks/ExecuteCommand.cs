using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Begins a command in a container of a running task (ECS Exec), and a session through which to talk to it.
/// </summary>
/// <remarks>
/// <para>
/// ECS Exec must have been switched on when the service or task was created, the task role needs permission to
/// open channels of Systems Manager, and the agent <see cref="ManagedAgentName.ExecuteCommandAgent"/> of the container
/// must be <c>RUNNING</c>. Commands run as root in the container, and an idle session is closed after 20
/// minutes.
/// </para>
/// <para>
/// For output and exit code, use <c>RunCommandAsync</c>, and for an interactive session <c>OpenSessionAsync</c>: both send this request and
/// connect to the session.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommand.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record ExecuteCommandRequest : EcsRequest<ExecuteCommandResponse>
{
    /// <summary>The cluster that the task runs in, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>The name of the container to run the command in. Required where the task has more than one.</summary>
    /// <value>Null: the only container of the task.</value>
    public string? Container { get; init; }

    /// <summary>Required. The command with its arguments, such as <c>/bin/sh</c>; the container must have it.</summary>
    public required string Command { get; init; }

    /// <summary>Required. Whether input can be sent to the command. The service supports true only.</summary>
    public required bool? Interactive { get; init; }

    /// <summary>Required. The task that the container belongs to, by id or full ARN; it must be running.</summary>
    public required string Task { get; init; }
}

/// <summary>
/// The response to <see cref="ExecuteCommandRequest"/>: the container that was reached, and the session to join.
/// </summary>
[EcsShape]
public sealed partial record ExecuteCommandResponse : EcsResponse
{
    /// <summary>The ARN of the cluster that the task runs in.</summary>
    public string? ClusterArn { get; init; }

    /// <summary>The ARN of the container that the command runs in.</summary>
    public string? ContainerArn { get; init; }

    /// <summary>The name of that container in the task definition, also where the request left it open.</summary>
    public string? ContainerName { get; init; }

    /// <summary>Whether input can be sent to the command; true in every session that the service opens.</summary>
    public bool? Interactive { get; init; }

    /// <summary>
    /// The id, address and secret token of the session. Nothing is exchanged until a program connects to it.
    /// </summary>
    public Session? Session { get; init; }

    /// <summary>The full ARN of the task, also where it was requested by id.</summary>
    public string? TaskArn { get; init; }
}
