using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client;

/// <summary>The forms that names in Service Connect have.</summary>
internal static partial class NamePatterns
{
    public const string NameRemediation = "Use 1 to 64 lower-case letters, digits, underscores and hyphens, beginning with no hyphen.";
    public const string DnsNameRemediation =
        "Use 1 to 127 lower-case letters, digits, underscores, hyphens and periods, beginning with no hyphen.";

    /// <summary>Of ports and discovery names.</summary>
    public static bool IsName(string text) => NamePattern().IsMatch(text);

    public static bool IsDnsName(string text) => DnsNamePattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9_][a-z0-9_-]{0,63}\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\A[a-z0-9_.][a-z0-9_.-]{0,126}\z")]
    private static partial Regex DnsNamePattern();
}
