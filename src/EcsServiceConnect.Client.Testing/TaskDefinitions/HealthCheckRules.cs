using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What the health check of a container must say.</summary>
internal static class HealthCheckRules
{
    public static void Check(HealthCheck? check, string? container, string path)
    {
        if (check is null)
        {
            return;
        }

        var command = Guard.Items(check.Command, $"{path}.command", int.MaxValue);
        if (command[0] is not ("CMD" or "CMD-SHELL" or "NONE"))
        {
            throw new ClientException($"The health check of the container '{container}' must begin with CMD or CMD-SHELL.");
        }

        CheckRange(check.Interval, "interval", 5, 300, container);
        CheckRange(check.Timeout, "timeout", 2, 60, container);
        CheckRange(check.Retries, "retries", 1, 10, container);
        CheckRange(check.StartPeriod, "startPeriod", 0, 300, container);
    }

    private static void CheckRange(int? value, string member, int least, int most, string? container)
    {
        if (value < least || value > most)
        {
            throw new ClientException(
                $"The {member} of the health check of the container '{container}' is {value}; it must be from {least} to {most}.");
        }
    }
}
