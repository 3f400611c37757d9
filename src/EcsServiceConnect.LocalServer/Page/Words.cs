using System.Globalization;
using EcsServiceConnect.Client;

namespace EcsServiceConnect.LocalServer.Page;

/// <summary>How the page writes what the API says in its own way.</summary>
internal static class Words
{
    /// <summary>A value such as <c>IN_PROGRESS</c> as words.</summary>
    public static string Of(string? value) => (value ?? "unknown").Replace('_', ' ').ToLowerInvariant();

    /// <summary>The end of an ARN: the name, or the family and revision.</summary>
    public static string? Last(string? arn) => arn is null ? null : EcsArn.GetName(arn);

    public static string Count(int? count, string what) => count == 1 ? $"1 {what}" : $"{count ?? 0} {what}s";

    public static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    public static string Moment(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "";
}
