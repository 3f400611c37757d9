using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the names of clusters, services, daemons and their volumes, which have one form.</summary>
internal static partial class ResourceNameValidator
{
    /// <summary>Returns whether a name has 1 to 255 letters, digits, hyphens and underscores.</summary>
    public static bool IsValid(string? name) => name is not null && NamePattern().IsMatch(name);

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,255}\z")]
    private static partial Regex NamePattern();
}
