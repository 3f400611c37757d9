using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>ESC055 to ESC059: what the task runs on, its CPU and its memory.</summary>
internal static class TaskSizeRules
{
    private const int MinProxyMemoryMiB = 64;

    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC055", PreflightSources.RegisterTaskDefinition, CheckFargateNetworkMode),
        PreflightRule.Error("ESC056", PreflightSources.RegisterTaskDefinition, CheckFargateTaskSize),
        PreflightRule.Error("ESC057", PreflightSources.ContainerDefinition, CheckContainerTotals),
        PreflightRule.Warning("ESC058", PreflightSources.Guide, CheckProxyMemory),
        PreflightRule.Error("ESC059", PreflightSources.RegisterTaskDefinition, CheckLaunchTypeCompatibility),
    ];

    private static IEnumerable<PreflightProblem> CheckFargateNetworkMode(PreflightContext context)
    {
        if (context.ShouldFitFargate && context.NetworkMode != NetworkMode.Awsvpc)
        {
            yield return new("networkMode", "Fargate needs the network mode awsvpc.", "Set networkMode to awsvpc.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckFargateTaskSize(PreflightContext context)
    {
        if (!context.ShouldFitFargate)
        {
            yield break;
        }

        var (cpu, memory) = (FargateTaskSize.ParseCpuUnits(context.Cpu), FargateTaskSize.ParseMemoryMiB(context.Memory));
        if (cpu is null || FargateTaskSize.GetSupportedMemory(cpu.Value).Count == 0)
        {
            yield return new(
                "cpu",
                context.Cpu is null ? "Fargate needs the task's CPU." : $"Fargate has no tasks with a CPU of '{context.Cpu}'.",
                "Use 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768 CPU units.");
        }
        else if (memory is null || !FargateTaskSize.IsSupported(cpu.Value, memory.Value))
        {
            yield return new(
                "memory",
                context.Memory is null
                    ? "Fargate needs the task's memory."
                    : $"Fargate has no tasks with {cpu} CPU units and a memory of '{context.Memory}'.",
                $"With {cpu} CPU units use one of these, in MiB: {string.Join(", ", FargateTaskSize.GetSupportedMemory(cpu.Value))}.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckContainerTotals(PreflightContext context)
    {
        // For Windows containers on EC2 the task's values are ignored.
        if (context.IsWindows)
        {
            yield break;
        }

        var cpu = context.Containers.Sum(static container => (long)(container.Cpu ?? 0));
        if (cpu > FargateTaskSize.ParseCpuUnits(context.Cpu))
        {
            yield return new(
                "cpu", $"The containers together have {cpu} CPU units, more than the task's {context.Cpu}.", "Raise the task's CPU.");
        }

        var memory = GetReservedMemory(context);
        if (memory > FargateTaskSize.ParseMemoryMiB(context.Memory))
        {
            yield return new(
                "memory",
                $"The containers together reserve {memory} MiB, more than the task's {context.Memory}.",
                "Raise the task's memory.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckProxyMemory(PreflightContext context)
    {
        // CPU is shared on Linux, and AWS's own tutorial leaves the proxy less than it advises; memory is not.
        var left = FargateTaskSize.ParseMemoryMiB(context.Memory) - GetReservedMemory(context);
        if (context.IsEnabled && !context.IsWindows && left is >= 0 and < MinProxyMemoryMiB)
        {
            yield return new(
                "memory",
                $"The containers leave {left} MiB of the task's memory to the Service Connect proxy.",
                $"Leave it at least {MinProxyMemoryMiB} MiB: raise the task's memory, or lower what containers reserve.");
        }
    }

    private static IEnumerable<PreflightProblem> CheckLaunchTypeCompatibility(PreflightContext context)
    {
        var type = context.Options.LaunchType;
        if (type.HasValue && context.Compatibilities.Count > 0
            && !context.Compatibilities.Any(compatibility => compatibility.Value == type.Value))
        {
            yield return new(
                "launchType",
                $"The task definition does not fit {type}; it fits {string.Join(", ", context.Compatibilities)}.",
                $"Register a revision that has {type} in requiresCompatibilities: the answer says what does not fit.");
        }
    }

    private static long GetReservedMemory(PreflightContext context) =>
        context.Containers.Sum(static container => (long)(container.MemoryReservation ?? container.Memory ?? 0));
}
