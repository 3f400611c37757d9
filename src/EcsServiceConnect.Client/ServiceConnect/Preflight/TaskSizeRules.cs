using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>ESC055 to ESC059: what the task runs on, its CPU and its memory.</summary>
internal static class TaskSizeRules
{
    private const int ProxyMemory = 64;

    public static IReadOnlyList<PreflightRule> All { get; } =
    [
        PreflightRule.Error("ESC055", PreflightSources.RegisterTaskDefinition, FargateNetwork),
        PreflightRule.Error("ESC056", PreflightSources.RegisterTaskDefinition, FargateSize),
        PreflightRule.Error("ESC057", PreflightSources.ContainerDefinition, ContainersFit),
        PreflightRule.Warning("ESC058", PreflightSources.Guide, ProxyFits),
        PreflightRule.Error("ESC059", PreflightSources.RegisterTaskDefinition, LaunchTypeFits),
    ];

    private static IEnumerable<PreflightProblem> FargateNetwork(PreflightSubject subject)
    {
        if (subject.MustFitFargate && subject.NetworkMode != NetworkMode.Awsvpc)
        {
            yield return new("networkMode", "Fargate needs the network mode awsvpc.", "Set networkMode to awsvpc.");
        }
    }

    private static IEnumerable<PreflightProblem> FargateSize(PreflightSubject subject)
    {
        if (!subject.MustFitFargate)
        {
            yield break;
        }

        var (cpu, memory) = (TaskSize.CpuUnits(subject.Cpu), TaskSize.MemoryMiB(subject.Memory));
        if (cpu is null || TaskSize.FargateMemory(cpu.Value).Count == 0)
        {
            yield return new(
                "cpu",
                subject.Cpu is null ? "Fargate needs the task's CPU." : $"Fargate has no tasks with a CPU of '{subject.Cpu}'.",
                "Use 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768 CPU units.");
        }
        else if (memory is null || !TaskSize.FitsFargate(cpu.Value, memory.Value))
        {
            yield return new(
                "memory",
                subject.Memory is null
                    ? "Fargate needs the task's memory."
                    : $"Fargate has no tasks with {cpu} CPU units and a memory of '{subject.Memory}'.",
                $"With {cpu} CPU units use one of these, in MiB: {string.Join(", ", TaskSize.FargateMemory(cpu.Value))}.");
        }
    }

    private static IEnumerable<PreflightProblem> ContainersFit(PreflightSubject subject)
    {
        // For Windows containers on EC2 the task's values are ignored.
        if (subject.IsWindows)
        {
            yield break;
        }

        var cpu = subject.Containers.Sum(static container => (long)(container.Cpu ?? 0));
        if (cpu > TaskSize.CpuUnits(subject.Cpu))
        {
            yield return new(
                "cpu", $"The containers together have {cpu} CPU units, more than the task's {subject.Cpu}.", "Raise the task's CPU.");
        }

        var memory = Reserved(subject);
        if (memory > TaskSize.MemoryMiB(subject.Memory))
        {
            yield return new(
                "memory",
                $"The containers together reserve {memory} MiB, more than the task's {subject.Memory}.",
                "Raise the task's memory.");
        }
    }

    private static IEnumerable<PreflightProblem> ProxyFits(PreflightSubject subject)
    {
        // CPU is shared on Linux, and AWS's own tutorial leaves the proxy less than it advises; memory is not.
        var left = TaskSize.MemoryMiB(subject.Memory) - Reserved(subject);
        if (subject.IsOn && !subject.IsWindows && left is >= 0 and < ProxyMemory)
        {
            yield return new(
                "memory",
                $"The containers leave {left} MiB of the task's memory to the Service Connect proxy.",
                $"Leave it at least {ProxyMemory} MiB: raise the task's memory, or lower what containers reserve.");
        }
    }

    private static IEnumerable<PreflightProblem> LaunchTypeFits(PreflightSubject subject)
    {
        var type = subject.Options.LaunchType;
        if (!type.IsAbsent && subject.Compatibilities.Count > 0
            && !subject.Compatibilities.Any(compatibility => compatibility.Value == type.Value))
        {
            yield return new(
                "launchType",
                $"The task definition does not fit {type}; it fits {string.Join(", ", subject.Compatibilities)}.",
                $"Register a revision that has {type} in requiresCompatibilities: the answer says what does not fit.");
        }
    }

    private static long Reserved(PreflightSubject subject) =>
        subject.Containers.Sum(static container => (long)(container.MemoryReservation ?? container.Memory ?? 0));
}
