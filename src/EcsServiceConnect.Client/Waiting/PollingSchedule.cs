using EcsServiceConnect.Client.Diagnostics;

namespace EcsServiceConnect.Client;

/// <summary>What the options of every wait have in common: what makes sense in them, and the pause that follows from them.</summary>
internal static class PollingSchedule
{
    /// <summary>Throws if a setting has no sense, naming every one.</summary>
    public static void Validate(
        TimeSpan? pollInterval,
        double jitter,
        TimeSpan? timeout,
        TimeSpan? notFoundGracePeriod,
        TimeSpan? transientErrorGracePeriod,
        TimeProvider? timeProvider)
    {
        var problems = new List<string>();
        if (pollInterval <= TimeSpan.Zero)
        {
            problems.Add($"{nameof(EcsWaiterOptions.PollInterval)} must be above zero.");
        }

        if (jitter is not (>= 0 and <= 1))
        {
            problems.Add($"{nameof(EcsWaiterOptions.Jitter)} must be from 0 to 1.");
        }

        if (timeout < TimeSpan.Zero)
        {
            problems.Add($"{nameof(EcsWaiterOptions.Timeout)} must not be negative.");
        }

        if (notFoundGracePeriod < TimeSpan.Zero)
        {
            problems.Add($"{nameof(EcsWaiterOptions.NotFoundGracePeriod)} must not be negative.");
        }

        if (transientErrorGracePeriod < TimeSpan.Zero)
        {
            problems.Add($"{nameof(EcsWaiterOptions.TransientErrorGracePeriod)} must not be negative.");
        }

        if (timeProvider is null)
        {
            problems.Add($"{nameof(EcsWaiterOptions.TimeProvider)} must not be null.");
        }

        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems);
        }
    }

    /// <summary>
    /// The pause until the next look, as far from the delay as the jitter allows, so that the last look is taken when the longest wait is
    /// over; null once it is.
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
