using System.Globalization;
using EcsServiceConnect.Client;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>Formats values of the API for the page.</summary>
internal static class PageFormatter
{
    /// <summary>Formats an enum value such as <c>IN_PROGRESS</c> as lowercase words.</summary>
    public static string FormatValue(string? value) => (value ?? "unknown").Replace('_', ' ').ToLowerInvariant();

    /// <summary>Returns the last part of an ARN: the name, or the family and revision.</summary>
    public static string? GetName(string? arn) => arn is null ? null : EcsArn.GetName(arn);

    public static string FormatCount(int? count, string noun) => count == 1 ? $"1 {noun}" : $"{count ?? 0} {noun}s";

    public static string FormatTime(DateTimeOffset? time) => time?.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    public static string FormatDateTime(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "";
}
