using System.Globalization;

namespace EcsServiceConnect.Client;

/// <summary>How messages write what many of them tell.</summary>
internal static class MessageFormatter
{
    /// <summary>How many there are of something: <c>1 task</c>, <c>2 tasks</c>.</summary>
    public static string FormatCount(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>Hours, minutes and whole seconds; days are counted as hours.</summary>
    public static string FormatElapsed(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours:00}:{time:mm\\:ss}");

    /// <summary>All lines of a text, set off from what they belong to.</summary>
    public static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
