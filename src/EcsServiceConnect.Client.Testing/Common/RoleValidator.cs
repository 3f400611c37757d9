using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the ARNs of IAM roles.</summary>
internal static partial class RoleValidator
{
    public static string Validate(string? arn, string member)
    {
        var value = RequestGuard.Require(arn, member);
        return RolePattern().IsMatch(value)
            ? value
            : throw new InvalidParameterException($"'{MessageSanitizer.Sanitize(value)}' in '{member}' is not the ARN of an IAM role.");
    }

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+\z")]
    private static partial Regex RolePattern();
}
