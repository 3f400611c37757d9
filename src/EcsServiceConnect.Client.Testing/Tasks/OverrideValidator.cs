using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the overrides of tasks. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html
/// </summary>
internal static class OverrideValidator
{
    private const int MaxLength = 8192;

    public static TaskOverride? Validate(TaskOverride? overrides, TaskDefinition definition, LaunchPlan plan)
    {
        if (overrides is null)
        {
            return null;
        }

        // The limit includes the characters of the JSON.
        if (EcsJson.Serialize(overrides).Length > MaxLength)
        {
            throw new InvalidParameterException($"Container Overrides length must be at most {MaxLength}");
        }

        var cpu = Validate(overrides.Cpu, Client.FargateTaskSize.ParseCpuUnits(overrides.Cpu), "cpu");
        var memory = Validate(overrides.Memory, Client.FargateTaskSize.ParseMemoryMiB(overrides.Memory), "memory");
        var (taskCpu, taskMemory) = (cpu ?? TaskSizeParser.ParseCpu(definition.Cpu), memory ?? TaskSizeParser.ParseMemory(definition.Memory));
        if (plan.LaunchType == LaunchType.Fargate
            && !Client.FargateTaskSize.IsSupported(taskCpu.GetValueOrDefault(), taskMemory.GetValueOrDefault()))
        {
            throw new InvalidParameterException(
                $"No Fargate configuration exists for given values: {taskCpu} CPU, {taskMemory} memory. See the Amazon ECS documentation for the "
                + "valid values.");
        }

        foreach (var change in overrides.ContainerOverrides ?? [])
        {
            ValidateContainer(change, definition, taskMemory);
        }

        return overrides with
        {
            Cpu = cpu?.ToString(CultureInfo.InvariantCulture),
            Memory = memory?.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static int? Validate(string? text, int? value, string member) => string.IsNullOrEmpty(text) || value is not null
        ? value
        : throw new InvalidParameterException(TaskSizeParser.CreateMessage(member));

    private static void ValidateContainer(ContainerOverride change, TaskDefinition definition, int? taskMemory)
    {
        var name = RequestGuard.Require(change.Name, "overrides.containerOverrides.name");
        if (!definition.ContainerDefinitions.Any(container => container.Name == name))
        {
            throw new InvalidParameterException(
                $"Override for container named {MessageSanitizer.Sanitize(name)} is not a container in the TaskDefinition.");
        }

        if (Math.Max(change.Memory.GetValueOrDefault(), change.MemoryReservation.GetValueOrDefault()) > taskMemory)
        {
            throw new InvalidParameterException($"The 'memory' setting for container '{name}' is greater than for the task.");
        }
    }
}
