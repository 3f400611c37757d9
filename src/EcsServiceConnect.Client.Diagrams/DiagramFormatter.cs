using System.Globalization;

namespace EcsServiceConnect.Client.Diagrams;

/// <summary>Formats counts and times in the same way for every kind of diagram.</summary>
internal static class DiagramFormatter
{
    /// <summary>Formats a count with its noun: <c>1 task</c>, <c>2 tasks</c>.</summary>
    public static string FormatCount(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Formats a time in UTC, to the second.</summary>
    public static string FormatTime(DateTimeOffset time) => time.ToString("u", CultureInfo.InvariantCulture);

    /// <summary>Formats a time in UTC that may be later than what it stands for.</summary>
    public static string FormatTime(DateTimeOffset time, bool isExact) => isExact ? FormatTime(time) : $"{FormatTime(time)} or before";
}
