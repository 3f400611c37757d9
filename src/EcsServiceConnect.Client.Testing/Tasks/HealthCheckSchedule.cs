using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Computes when failed health checks make a container unhealthy, in real seconds of its definition.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html</remarks>
internal static class HealthCheckSchedule
{
    private const int DefaultInterval = 30;
    private const int DefaultRetries = 3;

    /// <summary>Gets the time from the start of a container to UNHEALTHY if its checks fail from some time on.</summary>
    /// <param name="check">The health check.</param>
    /// <param name="failsAfter">The time from the start of the container to its first failing moment.</param>
    public static TimeSpan GetUnhealthyDelay(HealthCheck check, TimeSpan failsAfter)
    {
        var interval = check.Interval ?? DefaultInterval;

        // The first check runs an interval after the start; failures within the start period do not count.
        var first = Math.Max(1, (long)Math.Ceiling(failsAfter.TotalSeconds / interval));
        var counted = Math.Max(first, ((check.StartPeriod ?? 0) / interval) + 1);
        return TimeSpan.FromSeconds(interval * (counted + (check.Retries ?? DefaultRetries) - 1));
    }
}
