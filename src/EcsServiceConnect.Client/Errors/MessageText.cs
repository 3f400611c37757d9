using System.Globalization;

namespace EcsServiceConnect.Client;

/// <summary>How messages write what many of them tell.</summary>
internal static class MessageText
{
    /// <summary>How many there are of something: <c>1 task</c>, <c>2 tasks</c>.</summary>
    public static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    /// <summary>Hours, minutes and whole seconds; days are counted as hours.</summary>
    public static string Elapsed(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours:00}:{time:mm\\:ss}");

    /// <summary>All lines of a text, set off from what they belong to.</summary>
    public static string Indented(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
