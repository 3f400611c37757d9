using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the overrides of tasks.</summary>
internal static class OverrideValidator
{
    public static TaskOverride? Validate(TaskOverride? overrides, TaskDefinition definition, LaunchPlan plan)
    {
        if (overrides is null)
        {
            return null;
        }

        foreach (var change in overrides.ContainerOverrides ?? [])
        {
            var name = RequestGuard.Require(change.Name, "overrides.containerOverrides.name");
            if (!definition.ContainerDefinitions.Any(container => container.Name == name))
            {
                throw new InvalidParameterException(
                    $"An override names the container '{MessageSanitizer.Sanitize(name)}', which the task definition does not have.");
            }
        }

        var (cpu, memory) = (TaskSizeParser.ParseCpu(overrides.Cpu ?? definition.Cpu), TaskSizeParser.ParseMemory(overrides.Memory ?? definition.Memory));
        if (plan.LaunchType == LaunchType.Fargate && !Client.FargateTaskSize.IsSupported(cpu.GetValueOrDefault(), memory.GetValueOrDefault()))
        {
            throw new InvalidParameterException($"Fargate has no task of {cpu} CPU units with {memory} MiB of memory.");
        }

        return overrides with
        {
            Cpu = overrides.Cpu is null ? null : cpu?.ToString(CultureInfo.InvariantCulture),
            Memory = overrides.Memory is null ? null : memory?.ToString(CultureInfo.InvariantCulture),
        };
    }
}
