using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the ARNs of IAM roles.</summary>
internal static partial class RoleValidator
{
    public static string Validate(string? arn, string member)
    {
        var value = RequestGuard.Require(arn, member);
        return IsRole(value)
            ? value
            : throw new InvalidParameterException($"'{MessageSanitizer.Sanitize(value)}' in '{member}' is not the ARN of an IAM role.");
    }

    /// <summary>Whether a text is the ARN of a role.</summary>
    public static bool IsRole(string arn) => RolePattern().IsMatch(arn);

    // The account is not checked: the examples of AWS's documentation have a placeholder there.
    [GeneratedRegex("^arn:[^:]+:iam::[^:]*:role/.")]
    private static partial Regex RolePattern();
}
