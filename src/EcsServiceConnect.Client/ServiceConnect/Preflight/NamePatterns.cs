using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>The patterns of names in Service Connect.</summary>
internal static partial class NamePatterns
{
    public const string NameRemediation = "Use 1 to 64 lowercase letters, digits, underscores and hyphens, and do not begin with a hyphen.";
    public const string DnsNameRemediation =
        "Use 1 to 127 lowercase letters, digits, underscores, hyphens and periods, and do not begin with a hyphen.";

    /// <summary>Whether a text is a valid port name and discovery name.</summary>
    public static bool IsName(string text) => NamePattern().IsMatch(text);

    public static bool IsDnsName(string text) => DnsNamePattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9_][a-z0-9_-]{0,63}\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\A[a-z0-9_.][a-z0-9_.-]{0,126}\z")]
    private static partial Regex DnsNamePattern();
}
