using System.Buffers;
using Amazon.Runtime;
using EcsServiceConnect.Client.Endpoints;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client;

/// <summary>
/// The rules for settings, whether they come from <see cref="EcsClientOptions"/>, from the environment or from the options of
/// one call. Each problem starts with the name of the setting and states what is valid.
/// </summary>
internal static class SettingsValidator
{
    /// <summary>The maximum duration that timers accept.</summary>
    private static readonly TimeSpan _maxTimeout = TimeSpan.FromDays(24);

    /// <summary>What <see cref="IsRoleSessionName"/> demands, as the rest of a sentence.</summary>
    public const string RoleSessionNameRule = "must have 2 to 64 letters, digits and characters of _+=,.@-";

    private static readonly SearchValues<char> _sessionNameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+=,.@-");

    private static readonly SearchValues<char> _regionCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Finds all problems of the options themselves, regardless of the environment.</summary>
    public static List<string> Validate(EcsClientOptions options)
    {
        var problems = new List<string>();
        string Name(string option, object? value) => options.GetSettingName(option, value);

        ValidateRegion(Name(nameof(options.Region), options.Region), options.Region, problems);
        var serviceUrl = Name(nameof(options.ServiceUrl), options.ServiceUrl);
        ValidateServiceUrl(serviceUrl, options.ServiceUrl, options.AllowInsecureHttp, problems);
        ValidateEndpointCombination(
            (serviceUrl, options.ServiceUrl),
            options.Region is { } region && RegionParser.Parse(region).IsFips
                ? (Name(nameof(options.Region), region), true)
                : (Name(nameof(options.UseFips), options.UseFips), options.UseFips ?? false),
            (Name(nameof(options.UseDualStack), options.UseDualStack), options.UseDualStack ?? false),
            problems);
        ValidateApplicationId(Name(nameof(options.ApplicationId), options.ApplicationId), options.ApplicationId, problems);
        ValidateTimeout(Name(nameof(options.Timeout), options.Timeout), options.Timeout, problems);
        ValidateTimeout(Name(nameof(options.AttemptTimeout), options.AttemptTimeout), options.AttemptTimeout, problems);
        ValidateSharedFile(Name(nameof(options.SharedConfigFile), options.SharedConfigFile), options.SharedConfigFile, problems);
        ValidateSharedFile(Name(nameof(options.SharedCredentialsFile), options.SharedCredentialsFile), options.SharedCredentialsFile, problems);

        var profile = Name(nameof(options.Profile), options.Profile);
        if (options.Profile is not null && string.IsNullOrWhiteSpace(options.Profile))
        {
            problems.Add($"{profile}: is blank; name a profile of the shared AWS config file, or leave it null.");
        }

        if (options.Profile is not null && options.Credentials is not null)
        {
            problems.Add($"{profile}, Credentials: both are set; requests can be signed with only one of them.");
        }

        if (options.Credentials is AnonymousAWSCredentials)
        {
            problems.Add(
                "Credentials: are anonymous, and every request is signed; for a server on this machine, any keys will do, such as "
                + "new BasicAWSCredentials(\"test\", \"test\").");
        }

        if (options.MaxResponseBytes < 1)
        {
            problems.Add(
                $"{Name(nameof(options.MaxResponseBytes), options.MaxResponseBytes)}: is {options.MaxResponseBytes}; it must be at least 1.");
        }

        if (options.TimeProvider is null)
        {
            problems.Add("TimeProvider: is null; leave it at its default, the system's clock.");
        }

        ValidateRetry(options.Retry, options.GetSettingName, problems);
        return problems;
    }

    /// <summary>Finds all problems of the options of one call.</summary>
    public static void Validate(EcsRequestOptions options, List<string> problems)
    {
        if (options.Timeout is { } timeout)
        {
            ValidateTimeout("Options.Timeout", timeout, problems);
        }

        if (options.AttemptTimeout is { } attemptTimeout)
        {
            ValidateTimeout("Options.AttemptTimeout", attemptTimeout, problems);
        }

        ValidateMaxAttempts("Options.MaxAttempts", options.MaxAttempts, problems);
        if (options.AdditionalHeaders is { Count: > 0 } headers)
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, value) in headers)
            {
                ValidateHeader(name, value, problems);
                if (!names.Add(name))
                {
                    problems.Add($"Options.AdditionalHeaders: '{name}' is set twice, in different case.");
                }
            }
        }
    }

    public static void ValidateRegion(string setting, string? region, List<string> problems)
    {
        if (region is null)
        {
            return;
        }

        if (region.Length is 0 or > 63 || region.AsSpan().ContainsAnyExcept(_regionCharacters) || region[0] == '-' || region[^1] == '-')
        {
            problems.Add(
                $"{setting}: '{Truncate(region)}' is not a valid region; a region such as 'eu-central-1' has lower-case letters, digits and inner hyphens.");
        }
    }

    public static void ValidateServiceUrl(string setting, Uri? url, bool allowInsecureHttp, List<string> problems)
    {
        if (url is null)
        {
            return;
        }

        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            problems.Add(
                $"{setting}: must be an absolute URL that starts with 'https://', or with 'http://' for this machine, such as 'http://127.0.0.1:8080'.");
            return;
        }

        if (url.UserInfo.Length > 0)
        {
            problems.Add($"{setting}: must not contain a user name or password; requests are signed with AWS credentials.");
        }

        if (url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            problems.Add($"{setting}: must not contain a query or a fragment.");
        }

        if (url.Scheme == Uri.UriSchemeHttp && !EndpointResolver.IsLoopback(url) && !allowInsecureHttp)
        {
            problems.Add(
                $"{setting}: is plain http to '{url.Host}', which is not this machine; use https, "
                + "or set AllowInsecureHttp if everyone on the network path may read the requests.");
        }
    }

    /// <summary>Validates that a custom URL is not combined with FIPS or dual-stack, each with the name of the setting that asks for it.</summary>
    public static void ValidateEndpointCombination(
        (string Setting, Uri? Value) url, (string Setting, bool Value) fips, (string Setting, bool Value) dualStack, List<string> problems)
    {
        if (url.Value is not null && fips.Value)
        {
            problems.Add($"{fips.Setting}, {url.Setting}: FIPS and a custom endpoint cannot be combined; leave one of them out.");
        }

        if (url.Value is not null && dualStack.Value)
        {
            problems.Add($"{dualStack.Setting}, {url.Setting}: dual-stack and a custom endpoint cannot be combined; leave one of them out.");
        }
    }

    public static void ValidateApplicationId(string setting, string? applicationId, List<string> problems)
    {
        // Source: https://docs.aws.amazon.com/sdkref/latest/guide/feature-appid.html, where an example has a space.
        if (applicationId is not null && (applicationId.Length > 50 || string.IsNullOrWhiteSpace(applicationId) || !HeaderValidator.IsToken(applicationId.Replace(' ', '-'))))
        {
            problems.Add($"{setting}: must have 1 to 50 letters, digits, spaces and characters of !#$%&'*+-.^_`|~.");
        }
    }

    /// <summary>Whether text can be the name of a role's session.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html</remarks>
    public static bool IsRoleSessionName(string name) => name.Length is >= 2 and <= 64 && !name.AsSpan().ContainsAnyExcept(_sessionNameCharacters);

    public static void ValidateMaxAttempts(string setting, int? maxAttempts, List<string> problems)
    {
        if (maxAttempts < 1)
        {
            problems.Add($"{setting}: is {maxAttempts}; it must be at least 1 (1 means no retry).");
        }
    }

    /// <summary>Whether a timer can have the time as its limit, or it means no limit.</summary>
    public static bool IsTimeout(TimeSpan time) => time == Timeout.InfiniteTimeSpan || (time > TimeSpan.Zero && time <= _maxTimeout);

    private static void ValidateTimeout(string setting, TimeSpan timeout, List<string> problems)
    {
        if (!IsTimeout(timeout))
        {
            problems.Add(
                $"{setting}: is {timeout}; it must be greater than zero and at most 24 days, or Timeout.InfiniteTimeSpan for no limit.");
        }
    }

    private static void ValidateSharedFile(string setting, string? path, List<string> problems)
    {
        if (path is not null && string.IsNullOrWhiteSpace(path))
        {
            problems.Add($"{setting}: is blank; set the path of a file, or leave it null.");
        }
    }

    private static void ValidateRetry(EcsRetryOptions? retry, Func<string, object?, string> name, List<string> problems)
    {
        if (retry is null)
        {
            problems.Add("Retry: is null; set Retry.Mode to None for no retry.");
            return;
        }

        if (retry.Mode is { } mode && !Enum.IsDefined(mode))
        {
            problems.Add($"Retry.Mode: {(int)mode} is not a retry mode; use Standard, Adaptive or None.");
        }

        ValidateMaxAttempts(name("Retry.MaxAttempts", retry.MaxAttempts), retry.MaxAttempts, problems);
        ValidateDelay(name("Retry.TransientBaseDelay", retry.TransientBaseDelay), retry.TransientBaseDelay, problems);
        ValidateDelay(name("Retry.ThrottlingBaseDelay", retry.ThrottlingBaseDelay), retry.ThrottlingBaseDelay, problems);
        ValidateDelay(name("Retry.MaxDelay", retry.MaxDelay), retry.MaxDelay, problems);
    }

    private static void ValidateDelay(string setting, TimeSpan delay, List<string> problems)
    {
        if (delay < TimeSpan.Zero || delay > _maxTimeout)
        {
            problems.Add($"{setting}: is {delay}; it must be zero to 24 days.");
        }
    }

    private static void ValidateHeader(string name, string? value, List<string> problems)
    {
        if (!HeaderValidator.IsToken(name))
        {
            problems.Add($"Options.AdditionalHeaders: '{Truncate(name ?? "")}' is not a valid header name.");
            return;
        }

        var setting = $"Options.AdditionalHeaders[\"{name}\"]";
        if (IsReservedHeader(name))
        {
            problems.Add($"{setting}: is set by the client and must not be set here.");
        }
        else if (value is null)
        {
            problems.Add($"{setting}: is null; leave the header out instead.");
        }
        else if (HeaderValidator.FindProblem(value) is { } problem)
        {
            problems.Add($"{setting}: {problem}; the value must consist of visible ASCII characters and spaces.");
        }
    }

    private static bool IsReservedHeader(string name) =>
        name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("amz-sdk-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("content-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("proxy-", StringComparison.OrdinalIgnoreCase)
        || name.ToUpperInvariant() is "HOST" or "AUTHORIZATION" or "USER-AGENT" or "CONNECTION" or "KEEP-ALIVE" or "TRANSFER-ENCODING"
            or "TE" or "TRAILER" or "UPGRADE" or "EXPECT" or "DATE" or "ALLOW" or "EXPIRES" or "LAST-MODIFIED";

    private static string Truncate(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "...");
}
