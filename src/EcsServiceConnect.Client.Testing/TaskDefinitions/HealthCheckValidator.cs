using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the health check of a container.</summary>
internal static class HealthCheckValidator
{
    public static void Validate(HealthCheck? check, string? container, string path)
    {
        if (check is null)
        {
            return;
        }

        // A command that begins with neither CMD nor CMD-SHELL is valid: AWS's own example for its OpenTelemetry collector has one.
        RequestGuard.RequireItems(check.Command, $"{path}.command", int.MaxValue);
        ValidateRange(check.Interval, "interval", 5, 300, container);
        ValidateRange(check.Timeout, "timeout", 2, 60, container);
        ValidateRange(check.Retries, "retries", 1, 10, container);
        ValidateRange(check.StartPeriod, "startPeriod", 0, 300, container);
    }

    private static void ValidateRange(int? value, string member, int min, int max, string? container)
    {
        if (value < min || value > max)
        {
            throw new ClientException(
                $"The {member} of the health check of the container '{container}' is {value}; it must be from {min} to {max}.");
        }
    }
}
