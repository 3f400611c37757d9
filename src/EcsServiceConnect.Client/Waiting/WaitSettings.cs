using EcsServiceConnect.Client.Diagnostics;

namespace EcsServiceConnect.Client;

/// <summary>What the options of every wait have in common: what makes sense in them, and the pause that follows from them.</summary>
internal static class WaitSettings
{
    /// <summary>Throws if a setting has no sense, naming every one.</summary>
    public static void Check(
        TimeSpan? delay,
        double jitter,
        TimeSpan? longestWait,
        TimeSpan? missingGrace,
        TimeSpan? outageGrace,
        TimeProvider? timeProvider)
    {
        var problems = new List<string>();
        if (delay <= TimeSpan.Zero)
        {
            problems.Add($"{nameof(WaitOptions.Delay)} must be above zero.");
        }

        if (jitter is not (>= 0 and <= 1))
        {
            problems.Add($"{nameof(WaitOptions.Jitter)} must be from 0 to 1.");
        }

        if (longestWait < TimeSpan.Zero)
        {
            problems.Add($"{nameof(WaitOptions.LongestWait)} must not be negative.");
        }

        if (missingGrace < TimeSpan.Zero)
        {
            problems.Add($"{nameof(WaitOptions.MissingGrace)} must not be negative.");
        }

        if (outageGrace < TimeSpan.Zero)
        {
            problems.Add($"{nameof(WaitOptions.OutageGrace)} must not be negative.");
        }

        if (timeProvider is null)
        {
            problems.Add($"{nameof(WaitOptions.TimeProvider)} must not be null.");
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
    public static TimeSpan? PauseAfter(TimeSpan elapsed, TimeSpan longestWait, TimeSpan delay, double jitter)
    {
        var left = longestWait - elapsed;
        if (left <= TimeSpan.Zero)
        {
            return null;
        }

        var scattered = delay * (1 + (jitter * ((2 * Randomness.System.NextDouble()) - 1)));
        return scattered < left ? scattered : left;
    }
}
