using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>Rules ESC055 to ESC060: the launch type of the tasks, their CPU and their memory.</summary>
internal static class TaskSizeRules
{
    private const int MinProxyMemoryMiB = 64;
    private const int MinWindowsCpu = 1024;
    private const int MaxWindowsCpu = 4096;

    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC055", PreflightSources.RegisterTaskDefinition, CheckFargateNetworkMode),
        PreflightRule.Error("ESC056", PreflightSources.RegisterTaskDefinition, CheckFargateTaskSize),
        PreflightRule.Error("ESC057", PreflightSources.ContainerDefinition, CheckContainerTotals),
        PreflightRule.Warning("ESC058", PreflightSources.Components, CheckProxyMemory),
        PreflightRule.Error("ESC059", PreflightSources.RegisterTaskDefinition, CheckLaunchTypeCompatibility),
        PreflightRule.Error("ESC060", PreflightSources.Components, CheckTaskMemory),
    ];

    private static IEnumerable<PreflightProblem> CheckFargateNetworkMode(PreflightContext context)
    {
        if (context.ShouldFitFargate && context.TaskDefinition.NetworkMode != NetworkMode.Awsvpc)
        {
            yield return new(
                "networkMode",
                "Fargate requires the network mode awsvpc.",
                "Set networkMode to awsvpc.",
                context.GetFargateMessage("Fargate only supports network mode ‘awsvpc’."));
        }
    }

    private static IEnumerable<PreflightProblem> CheckFargateTaskSize(PreflightContext context)
    {
        if (!context.ShouldFitFargate)
        {
            yield break;
        }

        var (cpu, memory) = (FargateTaskSize.ParseCpuUnits(context.TaskDefinition.Cpu), FargateTaskSize.ParseMemoryMiB(context.TaskDefinition.Memory));
        if (cpu is null || FargateTaskSize.GetSupportedMemory(cpu.Value).Count == 0 || IsUnsupportedOnWindows(context, cpu.Value))
        {
            yield return new(
                "cpu",
                context.TaskDefinition.Cpu is null ? "Fargate requires the task's CPU." : $"Fargate does not support tasks with a CPU of '{context.TaskDefinition.Cpu}'.",
                context.TaskDefinition.IsWindows
                    ? "Use 1024, 2048 or 4096 CPU units for Windows containers."
                    : "Use 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768 CPU units.",
                context.GetFargateMessage(cpu is null ? GetMissingMessage(context, "cpu") : GetUnsupportedMessage(cpu, memory)));
        }
        else if (memory is null || !FargateTaskSize.IsSupported(cpu.Value, memory.Value))
        {
            yield return new(
                "memory",
                context.TaskDefinition.Memory is null
                    ? "Fargate requires the task's memory."
                    : $"Fargate does not support tasks with {cpu} CPU units and a memory of '{context.TaskDefinition.Memory}'.",
                $"With {cpu} CPU units, set one of these, in MiB: {string.Join(", ", FargateTaskSize.GetSupportedMemory(cpu.Value))}.",
                context.GetFargateMessage(memory is null ? GetMissingMessage(context, "memory") : GetUnsupportedMessage(cpu, memory)));
        }
    }

    private static IEnumerable<PreflightProblem> CheckContainerTotals(PreflightContext context)
    {
        // ECS ignores the task's values for Windows containers on EC2.
        if (context.TaskDefinition.IsWindows)
        {
            yield break;
        }

        var cpu = context.TaskDefinition.Containers.Sum(static container => (long)(container.Cpu ?? 0));
        if (cpu > FargateTaskSize.ParseCpuUnits(context.TaskDefinition.Cpu))
        {
            yield return new(
                "cpu",
                $"The containers together have {cpu} CPU units, more than the task's {context.TaskDefinition.Cpu}.",
                "Raise the task's CPU.",
                "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.");
        }

        var taskMemory = FargateTaskSize.ParseMemoryMiB(context.TaskDefinition.Memory);
        foreach (var (i, container) in context.TaskDefinition.Containers.Index().Where(indexed => indexed.Item.Memory > taskMemory))
        {
            yield return new(
                $"containerDefinitions[{i}].memory",
                $"The container '{container.Name}' may use {container.Memory} MiB, more than the task's {context.TaskDefinition.Memory}.",
                "Raise the task's memory, or lower that of the container.",
                $"The 'memory' setting for container '{container.Name}' is greater than for the task.");
        }

        var memory = GetReservedMemory(context);
        if (memory > taskMemory && !context.TaskDefinition.Containers.Any(container => container.Memory > taskMemory))
        {
            yield return new(
                "memory",
                $"The containers together reserve {memory} MiB, more than the task's {context.TaskDefinition.Memory}.",
                "Raise the task's memory.",
                "The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckProxyMemory(PreflightContext context)
    {
        // Only memory: on Linux the containers share the CPU, and AWS's own tutorial leaves the proxy less CPU than AWS advises.
        var left = FargateTaskSize.ParseMemoryMiB(context.TaskDefinition.Memory) - GetReservedMemory(context);
        if (context.IsEnabled && !context.TaskDefinition.IsWindows && left is >= 0 and < MinProxyMemoryMiB)
        {
            yield return new(
                "memory",
                $"The containers leave only {left} MiB of the task's memory to the Service Connect proxy.",
                $"Leave it at least {MinProxyMemoryMiB} MiB: raise the task's memory, or lower what containers reserve.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckLaunchTypeCompatibility(PreflightContext context)
    {
        var type = context.Options.LaunchType;
        if (type.HasValue && context.TaskDefinition.Compatibilities.Count > 0
            && !context.TaskDefinition.Compatibilities.Any(compatibility => compatibility.Value == type.Value))
        {
            yield return new(
                "launchType",
                $"The task definition is not compatible with {type}, only with {string.Join(", ", context.TaskDefinition.Compatibilities)}.",
                $"Register a revision that has {type} in requiresCompatibilities: the error names what is not supported.",
                PreflightContext.GetLaunchTypeMessage(type));
        }
    }

    private static IEnumerable<PreflightProblem> CheckTaskMemory(PreflightContext context)
    {
        // Where Fargate is certain, a rule of its own finds this.
        if (context.IsEnabled && string.IsNullOrEmpty(context.TaskDefinition.Memory)
            && !context.ShouldFitFargate && !context.TaskDefinition.IsWindows)
        {
            yield return new(
                "memory",
                "Service Connect requires the task's memory, whatever the containers have.",
                "Set the task's memory to more than its containers reserve: the rest is for the proxy.");
        }
    }

    /// <summary>Gets the message for a task without CPU or memory. Before that, the service requires the memory of each container.</summary>
    private static string GetMissingMessage(PreflightContext context, string member)
    {
        var unlimited = string.IsNullOrEmpty(context.TaskDefinition.Memory)
            ? context.TaskDefinition.Containers.FirstOrDefault(static container => container.Memory is null && container.MemoryReservation is null)
            : null;
        return unlimited is null
            ? $"Fargate requires that '{member}' be defined at the task level."
            : $"Invalid setting for container '{unlimited.Name}'. At least one of 'memory' or 'memoryReservation' must be specified.";
    }

    private static string GetUnsupportedMessage(int? cpu, int? memory) =>
        $"No Fargate configuration exists for given values: {cpu} CPU, {memory} memory. See the Amazon ECS documentation for the valid values.";

    private static bool IsUnsupportedOnWindows(PreflightContext context, int cpu) =>
        context.TaskDefinition.IsWindows && (cpu < MinWindowsCpu || cpu > MaxWindowsCpu);

    private static long GetReservedMemory(PreflightContext context) =>
        context.TaskDefinition.Containers.Sum(static container => (long)(container.MemoryReservation ?? container.Memory ?? 0));
}
