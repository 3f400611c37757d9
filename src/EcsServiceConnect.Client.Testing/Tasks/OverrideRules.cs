using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a task's overrides may change.</summary>
internal static class OverrideRules
{
    public static TaskOverride? Checked(TaskOverride? overrides, TaskDefinition definition, LaunchPlan plan)
    {
        if (overrides is null)
        {
            return null;
        }

        foreach (var change in overrides.ContainerOverrides ?? [])
        {
            var name = Guard.Required(change.Name, "overrides.containerOverrides.name");
            if (!definition.ContainerDefinitions.Any(container => container.Name == name))
            {
                throw new InvalidParameterException(
                    $"An override names the container '{MessageSanitizer.Sanitize(name)}', which the task definition does not have.");
            }
        }

        var (cpu, memory) = (TaskSize.Cpu(overrides.Cpu ?? definition.Cpu), TaskSize.Memory(overrides.Memory ?? definition.Memory));
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
