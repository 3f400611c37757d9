using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Errors;

/// <summary>Formats what many messages show.</summary>
internal static class MessageFormatter
{
    /// <summary>Formats a count: <c>1 task</c>, <c>2 tasks</c>.</summary>
    public static string FormatCount(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>Formats a time as hours, minutes and whole seconds; days count as hours.</summary>
    public static string FormatElapsed(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours:00}:{time:mm\\:ss}");

    /// <summary>Formats an event of a service with its time in UTC.</summary>
    public static string FormatEvent(ServiceEvent serviceEvent) => serviceEvent.CreatedAt is { } createdAt
        ? string.Create(CultureInfo.InvariantCulture, $"{createdAt:u} {serviceEvent.Message}")
        : serviceEvent.Message ?? "";

    /// <summary>Indents every line of a text.</summary>
    public static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

    /// <summary>Ends a text of others, which may have no period or end with one, so that a sentence can follow.</summary>
    public static string EndSentence(string text) => text.AsSpan().TrimEnd() is var end && (end.IsEmpty || end[^1] is '.' or '!' or '?')
        ? end.ToString()
        : $"{end}.";
}
