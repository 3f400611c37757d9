using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client;

/// <summary>The form of the ARN of a Cloud Map namespace.</summary>
internal static partial class CloudMapArn
{
    public static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.Ordinal);

    public static bool IsNamespace(string text) => NamespacePattern().IsMatch(text);

    [GeneratedRegex(@"\Aarn:[a-z0-9-]+:servicediscovery:[a-z0-9-]+:[0-9]{12}:namespace/[A-Za-z0-9_-]+\z")]
    private static partial Regex NamespacePattern();
}
