using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps the containers of a task to their response records.</summary>
internal static class ContainerMapper
{
    public static IReadOnlyList<Container> Map(TaskState task, EcsState state)
    {
        var result = new List<Container>(task.Containers.Count);
        for (var i = 0; i < task.Containers.Count; i++)
        {
            var container = task.Containers[i];
            result.Add(container.Definition is { } definition
                ? ApplyReport(ApplyPlacement(Map(task, state, container, definition), task, i), task)
                : MapCommon(task, state, container));
        }

        return result;
    }

    private static Container Map(TaskState task, EcsState state, ContainerState container, ContainerDefinition definition)
    {
        var change = task.Template.Overrides?.ContainerOverrides?.FirstOrDefault(candidate => candidate.Name == definition.Name);
        return MapCommon(task, state, container) with
        {
            Image = definition.Image,

            // The digest is known once the image has been pulled.
            ImageDigest = task.PullStoppedAt is null ? null : ImageDigest.GetOrCreate(definition.Image),
            Cpu = Format(change?.Cpu ?? definition.Cpu),
            Memory = Format(change?.Memory ?? definition.Memory),
            MemoryReservation = Format(change?.MemoryReservation ?? definition.MemoryReservation),
        };
    }

    /// <summary>Applies the container's allocation; ports are shown once they are bound.</summary>
    private static Container ApplyPlacement(Container container, TaskState task, int index) => task.Placement?.Containers[index] is { } hold
        ? container with { NetworkBindings = task.Containers[index].StartedAt is null ? [] : hold.Bindings, GpuIds = hold.Gpus }
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

    private static Container MapCommon(TaskState task, EcsState state, ContainerState container) => new()
    {
        ContainerArn = state.Arns.CreateContainerArn(task.Cluster.Name, task.Id, container.Id),
        TaskArn = task.Arn,
        Name = container.Name,
        LastStatus = container.Status,
        HealthStatus = container.Health,
        RuntimeId = container.StartedAt is null ? null : ContainerRuntimeId.Get(task, container),
        ExitCode = container.ExitCode,
        Reason = container.Reason,
        ManagedAgents = task.Template.EnableExecuteCommand ? [MapExecuteCommandAgent(container)] : [],
        NetworkInterfaces = !task.IsProvisioning && task.NetworkInterface is { } networkInterface
            ? [new NetworkInterface { AttachmentId = networkInterface.AttachmentId, PrivateIpv4Address = networkInterface.PrivateAddress }]
            : [],
    };

    private static ManagedAgent MapExecuteCommandAgent(ContainerState container) => new()
    {
        Name = ManagedAgentName.ExecuteCommandAgent,
        LastStatus = container.ExecAgent.Status,
        LastStartedAt = container.ExecAgent.StartedAt,
        Reason = container.ExecAgent.Reason,
    };

    private static string? Format(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
