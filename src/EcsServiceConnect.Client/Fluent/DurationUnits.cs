using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>Converts time spans to the whole seconds or minutes that the API accepts.</summary>
internal static class DurationUnits
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    /// <summary>Returns null for null, and for a time span that <see cref="ValidateSeconds"/> reports.</summary>
    public static int? ToSeconds(TimeSpan? duration) => Convert(duration, _second);

    /// <summary>Returns null for null, and for a time span that <see cref="ValidateMinutes"/> reports.</summary>
    public static int? ToMinutes(TimeSpan? duration) => Convert(duration, _minute);

    public static IReadOnlyList<string> ValidateSeconds(
        ReadOnlySpan<TimeSpan?> durations, [CallerMemberName] string method = "") => Validate(durations, _second, "seconds", method);

    public static IReadOnlyList<string> ValidateMinutes(
        ReadOnlySpan<TimeSpan?> durations, [CallerMemberName] string method = "") => Validate(durations, _minute, "minutes", method);

    private static int? Convert(TimeSpan? duration, TimeSpan unit) =>
        duration is { } value && IsValid(value, unit) ? (int)(value.Ticks / unit.Ticks) : null;

    private static bool IsValid(TimeSpan duration, TimeSpan unit) =>
        duration >= TimeSpan.Zero && duration.Ticks % unit.Ticks == 0 && duration.Ticks / unit.Ticks <= int.MaxValue;

    private static List<string> Validate(ReadOnlySpan<TimeSpan?> durations, TimeSpan unit, string units, string method)
    {
        List<string> problems = [];
        foreach (var duration in durations)
        {
            if (duration is { } value && !IsValid(value, unit))
            {
                problems.Add($"{method} accepts whole {units} from 0 to {int.MaxValue}, not {value:c}.");
            }
        }

        return problems;
    }
}
