using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates account settings: their names, their values and defaults, and whose they can be.</summary>
internal static partial class AccountSettingValidator
{
    private const string Enabled = "enabled";
    private const string Disabled = "disabled";

    // The service has two settings that its API's model does not name, and lists them. Sources:
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/account-setting-management-cli.html and the names in the service's error
    // for others, which public reports quote.
    private const string ContainerLongArnFormat = "containerLongArnFormat";
    private const string DualStackIpv6 = "dualStackIPv6";

    /// <summary>The allowed values by name; the first one is the default.</summary>
    private static readonly SortedDictionary<string, string[]> _values = new(StringComparer.Ordinal)
    {
        [SettingName.Names.AwsvpcTrunking] = [Disabled, Enabled],
        [SettingName.Names.ContainerInsights] = [Disabled, Enabled, "enhanced"],
        [SettingName.Names.ContainerInstanceLongArnFormat] = [Enabled, Disabled],
        [ContainerLongArnFormat] = [Enabled, Disabled],
        [SettingName.Names.DefaultLogDriverMode] = ["non-blocking", "blocking"],
        [DualStackIpv6] = [Enabled, Disabled],
        [SettingName.Names.FargateEventWindows] = [Disabled, Enabled],
        [SettingName.Names.FargateFipsMode] = [Disabled, Enabled],
        [SettingName.Names.FargateTaskRetirementWaitPeriod] = ["7", "0", "14"],
        [SettingName.Names.GuardDutyActivate] = ["off", "on"],
        [SettingName.Names.ServiceLongArnFormat] = [Enabled, Disabled],
        [SettingName.Names.TagResourceAuthorization] = ["on", "off"],
        [SettingName.Names.TaskLongArnFormat] = [Enabled, Disabled],
    };

    /// <summary>In the order in which they are listed.</summary>
    public static IEnumerable<SettingName> Names => _values.Keys.Select(static name => new SettingName(name));

    public static string GetDefault(SettingName name) => _values[name.Value][0];

    public static SettingType GetSettingType(SettingName name) =>
        name == SettingName.GuardDutyActivate ? SettingType.AwsManaged : SettingType.User;

    public static void ValidateName(SettingName name)
    {
        if (!_values.ContainsKey(name.Value))
        {
            throw new InvalidParameterException(
                $"{MessageSanitizer.Sanitize(name.Value)} should be one of [{string.Join(',', _values.Keys)}]");
        }
    }

    /// <summary>Validates that a setting exists and can be changed for a principal.</summary>
    public static void ValidateChangeable(SettingName name, string principal, ArnFactory arns)
    {
        ValidateName(name);
        if (GetSettingType(name) == SettingType.AwsManaged)
        {
            throw new InvalidParameterException($"The account setting '{name}' is managed by AWS; it can only be listed.");
        }

        if (name == SettingName.FargateTaskRetirementWaitPeriod && principal != arns.CallerArn)
        {
            throw new InvalidParameterException($"The account setting '{name}' is one of the whole account; put it as the root user.");
        }
    }

    public static void ValidateValue(SettingName name, string value)
    {
        RequestGuard.RequireOneOf(value, "value", _values[name.Value]);
        if (value == Disabled && name.Value.EndsWith("LongArnFormat", StringComparison.Ordinal))
        {
            throw new InvalidParameterException($"The account setting '{name}' cannot be disabled any more: all new ARNs are long.");
        }
    }

    /// <summary>Gets the principal of a call: by default the caller, who is the root user.</summary>
    public static string GetPrincipal(string? principalArn, ArnFactory arns)
    {
        if (string.IsNullOrEmpty(principalArn))
        {
            return arns.CallerArn;
        }

        var account = arns.CallerArn[..^"root".Length];
        return principalArn.StartsWith(account, StringComparison.Ordinal) && PrincipalPattern().IsMatch(principalArn[account.Length..])
            ? principalArn
            : throw new InvalidParameterException(
                $"The principalArn '{MessageSanitizer.Sanitize(principalArn)}' is not the ARN of a user, a role or the root user of this account; "
                + $"the format is, for example, '{account}user/...'.");
    }

    [GeneratedRegex(@"^(root|(user|role)/.+)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex PrincipalPattern();
}
