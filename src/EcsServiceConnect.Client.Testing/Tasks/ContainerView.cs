using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The containers of a task as they are described.</summary>
internal static class ContainerView
{
    public static IReadOnlyList<Container> Of(TaskState task, EcsState state)
    {
        var definitions = task.Order.Definition.Definition.ContainerDefinitions;
        var result = new List<Container>(task.ContainerIds.Count);
        var failed = task.IsFailed ? definitions.FirstOrDefault(static definition => definition.Essential != false) : null;
        for (var i = 0; i < definitions.Count; i++)
        {
            var container = Placed(Of(task, state, task.ContainerIds[i], definitions[i]), task, i);
            result.Add(Reported(definitions[i] == failed ? Failed(container, task) : container, task));
        }

        if (task.ProxyName is { } proxy)
        {
            result.Add(Common(task, state, task.ContainerIds[^1]) with
            {
                Name = proxy,
                HealthStatus = task.IsRunning ? HealthStatus.Healthy : HealthStatus.Unknown,
            });
        }

        return result;
    }

    private static Container Of(TaskState task, EcsState state, string id, ContainerDefinition definition)
    {
        var change = task.Order.Overrides?.ContainerOverrides?.FirstOrDefault(candidate => candidate.Name == definition.Name);
        return Common(task, state, id) with
        {
            Name = definition.Name,
            Image = definition.Image,

            // Known from the time when the image has been pulled.
            ImageDigest = task.StartedAt is null ? null : ImageDigest.Of(definition.Image),
            HealthStatus = definition.HealthCheck is not null && task.IsRunning ? HealthStatus.Healthy : HealthStatus.Unknown,
            Cpu = Text(change?.Cpu ?? definition.Cpu),
            Memory = Text(change?.Memory ?? definition.Memory),
            MemoryReservation = Text(change?.MemoryReservation ?? definition.MemoryReservation),
        };
    }

    /// <summary>With what the container holds of its instance; ports are told once they are bound.</summary>
    private static Container Placed(Container container, TaskState task, int index) => task.Placement?.Containers[index] is { } hold
        ? container with { NetworkBindings = task.StartedAt is null ? [] : hold.Bindings, GpuIds = hold.Gpus }
        : container;

    /// <summary>What an agent said of a container goes before what is made up.</summary>
    private static Container Reported(Container container, TaskState task) => task.Reports.GetValueOrDefault(container.Name!) is { } report
        ? container with
        {
            LastStatus = task.IsStopped ? container.LastStatus : report.Status ?? container.LastStatus,
            ExitCode = report.ExitCode ?? (report.IsStopped ? null : container.ExitCode),
            Reason = report.Reason,
            RuntimeId = report.RuntimeId ?? container.RuntimeId,
            ImageDigest = report.ImageDigest ?? container.ImageDigest,
            NetworkBindings = report.NetworkBindings ?? container.NetworkBindings,
        }
        : container;

    /// <summary>The container whose end was the task's: it stopped before the others.</summary>
    private static Container Failed(Container container, TaskState task) => container with
    {
        LastStatus = TaskStates.Stopped,
        HealthStatus = HealthStatus.Unknown,
        ExitCode = task.ContainerExitCode,
        Reason = task.ContainerReason,
    };

    private static Container Common(TaskState task, EcsState state, string id) => new()
    {
        ContainerArn = state.Arns.Container(task.Cluster.Name, task.Id, id),
        TaskArn = task.Arn,
        LastStatus = task.LastStatus switch
        {
            TaskStates.Provisioning or TaskStates.Pending => TaskStates.Pending,
            TaskStates.Running => TaskStates.Running,
            TaskStates.Stopping => task.StartedAt is null ? TaskStates.Pending : TaskStates.Running,
            _ => TaskStates.Stopped,
        },
        RuntimeId = task.StartedAt is null ? null : id.Replace("-", "", StringComparison.Ordinal),

        // A container that ran ends on the stop signal; one that never ran has no exit code.
        ExitCode = task.StartedAt is not null && task.ExecutionStoppedAt is not null ? 0 : null,
        ManagedAgents = task.Order.EnableExecuteCommand ? [ExecuteCommandAgent(task)] : [],
        NetworkInterfaces = task.Interface is { } card
            ? [new NetworkInterface { AttachmentId = card.AttachmentId, PrivateIpv4Address = card.PrivateAddress }]
            : [],
    };

    private static ManagedAgent ExecuteCommandAgent(TaskState task) => new()
    {
        Name = ManagedAgentName.ExecuteCommandAgent,
        LastStatus = task.IsPending ? TaskStates.Pending : task.IsRunning ? TaskStates.Running : TaskStates.Stopped,
        LastStartedAt = task.StartedAt,
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
