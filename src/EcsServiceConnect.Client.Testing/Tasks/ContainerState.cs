using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A container of a task: a process that starts, may be restarted, and ends.</summary>
/// <param name="id">The id, a UUID.</param>
/// <param name="name">The name, unique in the task.</param>
/// <param name="definition">Its definition; null for the Service Connect proxy.</param>
internal sealed class ContainerState(string id, string name, ContainerDefinition? definition)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public ContainerDefinition? Definition { get; } = definition;

    public string Status { get; private set; } = TaskStatuses.Pending;

    /// <summary>The time of its latest start; null while there was none.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    public int? ExitCode { get; private set; }

    public string? Reason { get; private set; }

    public HealthStatus Health { get; set; } = HealthStatus.Unknown;

    /// <summary>How often its restart policy has started it again.</summary>
    public int RestartCount { get; private set; }

    /// <summary>The agent of ECS Exec in it.</summary>
    public ExecAgentState ExecAgent { get; } = new();

    public bool IsPending => Status == TaskStatuses.Pending;

    public bool IsRunning => Status == TaskStatuses.Running;

    public bool IsStopped => Status == TaskStatuses.Stopped;

    public bool IsEssential => Definition?.Essential != false;

    /// <summary>The health check, unless there is none or it is switched off.</summary>
    public HealthCheck? HealthCheck => Definition?.HealthCheck is { Command: not ["NONE"] } check ? check : null;

    public IReadOnlyList<ContainerDependency> Dependencies => Definition?.DependsOn ?? [];

    /// <summary>Raised when its process has ended, also if it is started again.</summary>
    public event Action? ProcessEnded;

    public void Start(DateTimeOffset now)
    {
        ExecAgent.Reset();
        Status = TaskStatuses.Running;
        StartedAt = now;
        Health = Definition is null ? HealthStatus.Healthy : HealthStatus.Unknown;
    }

    public void Restart(DateTimeOffset now)
    {
        RestartCount++;
        ProcessEnded?.Invoke();
        Start(now);
    }

    /// <summary>Ends it; one that never ran has no exit code. A failed health check stays visible.</summary>
    public void Stop(int? exitCode, string? reason)
    {
        Status = TaskStatuses.Stopped;
        ExitCode = exitCode;
        Reason = reason;
        Health = Health == HealthStatus.Unhealthy ? Health : HealthStatus.Unknown;
        ExecAgent.Stop(reason: null);
        ProcessEnded?.Invoke();
    }
}
