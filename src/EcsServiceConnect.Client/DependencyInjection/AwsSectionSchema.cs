using System.Globalization;
using EcsServiceConnect.Client.Credentials;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>
/// The schema of the section that AWSSDK.Extensions.NETCore.Setup reads for all clients of an application, by default
/// <c>AWS</c>. What decides who signs and where requests go is applied or invalid; what only tunes the AWS SDK is ignored.
/// </summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/sdk-for-net/latest/developer-guide/net-dg-config-netcore.html">The section in
/// the AWS SDK's guide</see>.
/// </remarks>
internal static class AwsSectionSchema
{
    private const string CredentialsRule =
        "is read neither here nor by the AWS SDK; set EcsClientOptions.Credentials if requests are to be signed with it";

    private static readonly ConfigurableOption<TimeSpan> _attemptTimeout = ConfigurableOptions.AttemptTimeout with { Set = SetAttemptTimeout };

    public static SectionSchema Schema { get; } = new(
        [
            // A key of an old name comes before its successor, which has precedence.
            ConfigurationSetting.Text("AWSRegion", ConfigurableOptions.Region),
            ConfigurationSetting.Text("Region", ConfigurableOptions.Region),
            ConfigurationSetting.Text("AWSProfileName", ConfigurableOptions.Profile),
            ConfigurationSetting.Text("Profile", ConfigurableOptions.Profile),
            ConfigurationSetting.Text("AWSProfilesLocation", ConfigurableOptions.SharedCredentialsFile),
            ConfigurationSetting.Text("ProfilesLocation", ConfigurableOptions.SharedCredentialsFile),
            ConfigurationSetting.Url("ServiceURL", ConfigurableOptions.ServiceUrl),
            new(
                "AuthenticationRegion",
                ConfigurableOptions.Region.Name,
                "must be equal to Region, unless ServiceURL is set: requests are signed for the region that is called",
                TrySetSigningRegion)
            {
                Get = ConfigurableOptions.Region.Get,
            },
            ConfigurationSetting.Flag("UseFIPSEndpoint", ConfigurableOptions.UseFips),
            ConfigurationSetting.Flag("UseDualstackEndpoint", ConfigurableOptions.UseDualStack),
            CreateUnsupportedFlag("UseHttp", "set ServiceURL to the URL to call"),
            CreateUnsupportedFlag("IgnoreConfiguredEndpointUrls", "set the variable AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"),
            ConfigurationSetting.Create("RetryMode", ConfigurableOptions.RetryMode, "must be Standard, Adaptive or Legacy", TryParseRetryMode),
            ConfigurationSetting.Create(
                "MaxErrorRetry", ConfigurableOptions.MaxAttempts, "must be a whole number of retries, at least 0", TryParseRetries),
            ConfigurationSetting.Create(
                "Timeout", _attemptTimeout, "must be a whole number of milliseconds, or -1 for no limit", TryParseMilliseconds),
            ConfigurationSetting.Text("ClientAppId", ConfigurableOptions.ApplicationId),
            new("DisableLogging", Option: null, "must be true or false", TryDisableLogging),
            CreateRole("SessionRoleArn", "must be text", static _ => true, static (role, value) => (role ?? new AssumedRole()) with { Arn = value }),
            CreateRole(
                "SessionName",
                SettingsValidator.RoleSessionNameRule,
                SettingsValidator.IsRoleSessionName,
                static (role, value) => role is null ? null : role with { SessionName = value }),
            CreateRole("ExternalId", "must be text", static _ => true, static (role, value) => role is null ? null : role with { ExternalId = value }),
            .. CreateCredentials("AccessKey", "AccessKeyId", "AWSAccessKey", "AWSAccessKeyId"),
            .. CreateCredentials("SecretKey", "SecretAccessKey", "AWSSecretKey", "AWSSecretAccessKey"),
            .. CreateCredentials("Token", "SessionToken", "AWSSessionToken"),
        ],
        IgnoredKeys:
        [
            "AccountIdEndpointMode", "AllowAutoRedirect", "AuthSchemePreference", "BufferSize", "CacheHttpClient", "ConnectTimeout",
            "DefaultConfigurationMode", "DefaultsMode", "DisableClockSkewCorrection", "DisableHostPrefixInjection",
            "DisableRequestCompression", "EndpointDiscoveryCacheLimit", "EndpointDiscoveryEnabled", "FastFailRequests",
            "HttpClientCacheSize", "JsonMaxDepth", "Logging", "LogMetrics", "LogResponse", "MaxConnectionsPerServer",
            "MaxStaleConnectionRetries", "ProgressUpdateInterval", "RequestMinCompressionSizeBytes", "ResignRetries",
            "SigV4aSigningRegionSet", "ThrottleRetries", "UseAlternateUserAgentHeader",
        ],
        IsShared: true);

    /// <summary>Gets the section from the whole configuration, or the section itself.</summary>
    public static IConfiguration GetSection(IConfiguration configuration) =>
        configuration is IConfigurationSection ? configuration : configuration.GetSection("AWS");

    private static ConfigurationSetting CreateUnsupportedFlag(string key, string instead) => new(
        key, Option: null, $"must be false; {instead} instead", static (_, text) => bool.TryParse(text, out var value) && !value);

    private static ConfigurationSetting CreateRole(
        string key, string rule, Func<string, bool> isValid, Func<AssumedRole?, string, AssumedRole?> change) => new(
        key,
        Option: null,
        rule,
        (options, text) =>
        {
            if (!isValid(text))
            {
                return false;
            }

            options.AssumedRole = change(options.AssumedRole, text);
            return true;
        });

    /// <summary>Creates the keys under which applications keep credentials of their own. Without them, others would sign.</summary>
    private static IEnumerable<ConfigurationSetting> CreateCredentials(params IEnumerable<string> keys) => keys.Select(static key =>
        new ConfigurationSetting(key, Option: null, CredentialsRule, static (options, _) => options.Credentials is not null));

    private static bool TrySetSigningRegion(EcsClientOptions options, string region)
    {
        if (options.ServiceUrl is null && options.Region != region)
        {
            return false;
        }

        options.Region = region;
        return true;
    }

    private static bool TryParseRetryMode(string text, out EcsRetryMode mode)
    {
        (mode, var isKnown) = text.ToUpperInvariant() switch
        {
            "STANDARD" or "LEGACY" => (EcsRetryMode.Standard, true),
            "ADAPTIVE" => (EcsRetryMode.Adaptive, true),
            _ => (default, false),
        };
        return isKnown;
    }

    private static bool TryParseRetries(string text, out int maxAttempts)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var retries) && retries < int.MaxValue;
        maxAttempts = isNumber ? retries + 1 : 0;
        return isNumber;
    }

    private static bool TryParseMilliseconds(string text, out TimeSpan time)
    {
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds);
        time = TimeSpan.FromMilliseconds(milliseconds);
        return isNumber;
    }

    /// <summary>Sets the limit of an attempt. The AWS SDK has none for a whole call, so that one must not be the shorter one.</summary>
    private static void SetAttemptTimeout(EcsClientOptions options, TimeSpan timeout)
    {
        options.AttemptTimeout = timeout;
        if (timeout == Timeout.InfiniteTimeSpan || timeout >= options.Timeout)
        {
            options.Timeout = Timeout.InfiniteTimeSpan;
        }
    }

    private static bool TryDisableLogging(EcsClientOptions options, string text)
    {
        if (!bool.TryParse(text, out var isDisabled))
        {
            return false;
        }

        if (isDisabled)
        {
            options.LoggerFactory = NullLoggerFactory.Instance;
        }

        return true;
    }
}
