using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates one container definition.</summary>
internal static partial class ContainerValidator
{
    public const int MinMemory = 4;

    private const int MaxImageLength = 255;

    public static void Validate(ContainerDefinition container, RegisterTaskDefinitionRequest request)
    {
        if (string.IsNullOrEmpty(container.Image))
        {
            throw new ClientException("Container.image should not be null or empty.");
        }

        // A variable that a pipeline did not replace is the most frequent cause:
        // https://github.com/aws-actions/amazon-ecs-render-task-definition/issues/49
        if (!ImagePattern().IsMatch(container.Image))
        {
            throw new ClientException("Container.image contains invalid characters.");
        }

        if (container.Image.Length > MaxImageLength)
        {
            throw new ClientException($"Container.image should be {MaxImageLength} characters or less");
        }

        ValidateMemory(container, request);
        if (container.Cpu < 0)
        {
            throw new ClientException($"The container '{container.Name}' has {container.Cpu} CPU units; there cannot be fewer than 0.");
        }

        if (container.LinuxParameters?.MaxSwap < 0)
        {
            throw new ClientException($"The container '{container.Name}' has a maxSwap below 0.");
        }

        EnvironmentValidator.Validate(container);
        ValidateUlimits(container);
    }

    private static void ValidateMemory(ContainerDefinition container, RegisterTaskDefinitionRequest request)
    {
        if (container.Memory < MinMemory || container.MemoryReservation < MinMemory)
        {
            throw new ClientException($"The container '{container.Name}' must have at least {MinMemory} MiB of memory.");
        }

        if (container.Memory < container.MemoryReservation)
        {
            throw new ClientException(
                $"Invalid setting for container '{container.Name}'. 'memory' must be greater than or equal to 'memoryReservation'.");
        }

        if (container.Memory is null && container.MemoryReservation is null && string.IsNullOrEmpty(request.Memory))
        {
            throw new ClientException(
                $"Invalid setting for container '{container.Name}'. At least one of 'memory' or 'memoryReservation' must be specified.");
        }
    }

    private static void ValidateUlimits(ContainerDefinition container)
    {
        // A negative limit is no limit.
        if (container.Ulimits?.FirstOrDefault(static limit => limit.HardLimit >= 0 && limit.SoftLimit > limit.HardLimit) is { } wrong)
        {
            throw new ClientException($"Soft limit exceeds hard limit for ulimit {MessageSanitizer.Sanitize(wrong.Name.Value)}");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9._:/@#+-]+\z")]
    private static partial Regex ImagePattern();
}
