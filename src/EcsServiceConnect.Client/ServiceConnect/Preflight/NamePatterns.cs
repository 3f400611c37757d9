using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>The patterns of names in Service Connect.</summary>
internal static partial class NamePatterns
{
    public const string NameRemediation = "Use 1 to 64 lowercase letters, digits, underscores and hyphens, and do not begin with a hyphen.";
    public const string DnsNameRemediation =
        "Use 1 to 127 lowercase letters, digits, underscores, hyphens and single periods between them, and do not begin with a hyphen.";
    public const string NamespaceRemediation =
        "Set the namespace's name as Cloud Map shows it, without quotes around it and without the characters \" < > and /.";

    /// <summary>Whether a text is a valid port name and discovery name.</summary>
    public static bool IsName(string text) => NamePattern().IsMatch(text);

    /// <summary>Whether a text is a valid alias: a DNS name that has no empty label.</summary>
    public static bool IsDnsName(string text) => DnsNamePattern().IsMatch(text);

    /// <summary>Whether a text can be the name of a namespace.</summary>
    public static bool IsNamespaceName(string text) =>
        !text.AsSpan().ContainsAny("\"<>/") && !text.Any(char.IsControl) && text is not ['\'', .., '\''] and not ['`', .., '`'];

    [GeneratedRegex(@"\A[a-z0-9_][a-z0-9_-]{0,63}\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\A(?!.{128})[a-z0-9_][a-z0-9_-]*(\.[a-z0-9_-]+)*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DnsNamePattern();
}
