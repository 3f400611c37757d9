using EcsServiceConnect.Client.Diagnostics;

namespace EcsServiceConnect.Client.Waiting;

/// <summary>What the options of waiters and trackers have in common: valid ranges, and the delays between polls.</summary>
internal static class PollingSchedule
{
    /// <summary>Throws if a setting is invalid, naming every invalid one.</summary>
    public static void Validate(
        TimeSpan? pollInterval,
        double jitter,
        TimeSpan? timeout,
        TimeSpan? notFoundGracePeriod,
        TimeSpan? transientErrorGracePeriod,
        TimeSpan? fallbackPollInterval = null)
    {
        var problems = new List<string>();
        if (pollInterval <= TimeSpan.Zero)
        {
            problems.Add($"{nameof(EcsWaiterOptions.PollInterval)} must be greater than zero.");
        }

        if (fallbackPollInterval <= TimeSpan.Zero)
        {
            problems.Add($"{nameof(DeploymentTrackerOptions.FallbackPollInterval)} must be greater than zero.");
        }

        if (jitter is not (>= 0 and <= 1))
        {
            problems.Add($"{nameof(EcsWaiterOptions.Jitter)} must be from 0 to 1.");
        }

        RejectNegative(nameof(EcsWaiterOptions.Timeout), timeout);
        RejectNegative(nameof(EcsWaiterOptions.NotFoundGracePeriod), notFoundGracePeriod);
        RejectNegative(nameof(EcsWaiterOptions.TransientErrorGracePeriod), transientErrorGracePeriod);
        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems);
        }

        void RejectNegative(string setting, TimeSpan? value)
        {
            if (value < TimeSpan.Zero)
            {
                problems.Add($"{setting} must not be negative.");
            }
        }
    }

    /// <summary>
    /// Gets the delay until the next poll, randomized by the jitter and shortened so that the last poll is made when the timeout elapses;
    /// null once it has elapsed.
    /// </summary>
    public static TimeSpan? GetNextDelay(TimeSpan elapsed, TimeSpan timeout, TimeSpan pollInterval, double jitter)
    {
        var remaining = timeout - elapsed;
        if (remaining <= TimeSpan.Zero)
        {
            return null;
        }

        var jittered = pollInterval * (1 + (jitter * ((2 * RandomSource.System.NextDouble()) - 1)));
        return jittered < remaining ? jittered : remaining;
    }
}
