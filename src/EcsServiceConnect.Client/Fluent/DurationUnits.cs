namespace EcsServiceConnect.Client;

/// <summary>Spans of time as the API has them: whole seconds or minutes.</summary>
internal static class DurationUnits
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    /// <summary>Null for none, and for one that <see cref="ValidateSeconds"/> refuses.</summary>
    public static int? ToSeconds(TimeSpan? time) => Count(time, _second);

    public static int? ToMinutes(TimeSpan? time) => Count(time, _minute);

    public static IReadOnlyList<string> ValidateSeconds(string word, params TimeSpan?[] times) => Problems(word, "seconds", _second, times);

    public static IReadOnlyList<string> ValidateMinutes(string word, params TimeSpan?[] times) => Problems(word, "minutes", _minute, times);

    private static int? Count(TimeSpan? time, TimeSpan unit) =>
        time is { } given && IsValid(given, unit) ? (int)(given.Ticks / unit.Ticks) : null;

    private static bool IsValid(TimeSpan time, TimeSpan unit) =>
        time >= TimeSpan.Zero && time.Ticks % unit.Ticks == 0 && time.Ticks / unit.Ticks <= int.MaxValue;

    private static IReadOnlyList<string> Problems(string word, string units, TimeSpan unit, TimeSpan?[] times) =>
        [.. times.OfType<TimeSpan>()
            .Where(time => !IsValid(time, unit))
            .Select(time => $"{word} takes whole {units} from 0 to {int.MaxValue}, which {time:c} is not.")];
}
