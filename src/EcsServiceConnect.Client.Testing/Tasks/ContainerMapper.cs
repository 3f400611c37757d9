using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps the containers of a task to their response records.</summary>
internal static class ContainerMapper
{
    public static IReadOnlyList<Container> Map(TaskState task, EcsState state)
    {
        var definitions = task.Template.Definition.Definition.ContainerDefinitions;
        var result = new List<Container>(task.ContainerIds.Count);
        var failed = task.IsFailed ? definitions.FirstOrDefault(static definition => definition.Essential != false) : null;
        for (var i = 0; i < definitions.Count; i++)
        {
            var container = ApplyPlacement(Map(task, state, task.ContainerIds[i], definitions[i]), task, i);
            result.Add(ApplyReport(definitions[i] == failed ? ApplyFailure(container, task) : container, task));
        }

        if (task.ProxyName is { } proxy)
        {
            result.Add(MapCommon(task, state, task.ContainerIds[^1]) with
            {
                Name = proxy,
                HealthStatus = task.IsRunning ? HealthStatus.Healthy : HealthStatus.Unknown,
            });
        }

        return result;
    }

    private static Container Map(TaskState task, EcsState state, string id, ContainerDefinition definition)
    {
        var change = task.Template.Overrides?.ContainerOverrides?.FirstOrDefault(candidate => candidate.Name == definition.Name);
        return MapCommon(task, state, id) with
        {
            Name = definition.Name,
            Image = definition.Image,

            // The digest is known once the image has been pulled.
            ImageDigest = task.PullStoppedAt is null ? null : ImageDigest.GetOrCreate(definition.Image),
            HealthStatus = definition.HealthCheck is not null && task.IsRunning ? HealthStatus.Healthy : HealthStatus.Unknown,
            Cpu = Format(change?.Cpu ?? definition.Cpu),
            Memory = Format(change?.Memory ?? definition.Memory),
            MemoryReservation = Format(change?.MemoryReservation ?? definition.MemoryReservation),
        };
    }

    /// <summary>Applies the container's allocation; ports are shown once they are bound.</summary>
    private static Container ApplyPlacement(Container container, TaskState task, int index) => task.Placement?.Containers[index] is { } hold
        ? container with { NetworkBindings = task.PullStoppedAt is null ? [] : hold.Bindings, GpuIds = hold.Gpus }
        : container;

    /// <summary>Applies an agent's report, which takes precedence over simulated values.</summary>
    private static Container ApplyReport(Container container, TaskState task) => task.ContainerReports?.GetValueOrDefault(container.Name!) is { } report
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

    /// <summary>Applies the exit of the container that ended the task.</summary>
    private static Container ApplyFailure(Container container, TaskState task) => container with
    {
        LastStatus = TaskStatuses.Stopped,
        HealthStatus = HealthStatus.Unknown,
        ExitCode = task.ContainerExitCode,
        Reason = task.ContainerReason,
    };

    private static Container MapCommon(TaskState task, EcsState state, string id) => new()
    {
        ContainerArn = state.Arns.CreateContainerArn(task.Cluster.Name, task.Id, id),
        TaskArn = task.Arn,
        LastStatus = task.HasRunningContainers ? TaskStatuses.Running
            : task.ExecutionStoppedAt is null ? TaskStatuses.Pending
            : TaskStatuses.Stopped,
        RuntimeId = task.PullStoppedAt is null ? null : id.Replace("-", "", StringComparison.Ordinal),

        // A container that ran exits on the stop signal; one that never ran has no exit code.
        ExitCode = task.PullStoppedAt is not null && task.ExecutionStoppedAt is not null ? 0 : null,
        ManagedAgents = task.Template.EnableExecuteCommand ? [MapExecuteCommandAgent(task)] : [],
        NetworkInterfaces = !task.IsProvisioning && task.NetworkInterface is { } networkInterface
            ? [new NetworkInterface { AttachmentId = networkInterface.AttachmentId, PrivateIpv4Address = networkInterface.PrivateAddress }]
            : [],
    };

    private static ManagedAgent MapExecuteCommandAgent(TaskState task) => new()
    {
        Name = ManagedAgentName.ExecuteCommandAgent,
        LastStatus = task.IsPending ? TaskStatuses.Pending : task.HasRunningContainers ? TaskStatuses.Running : TaskStatuses.Stopped,
        LastStartedAt = task.StartedAt,
    };

    private static string? Format(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
