using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Endpoints;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Completes the options of a client: from environment variables, then from the profile of the shared AWS files, then by
/// the default. Every value is validated like an option; messages name where it was found.
/// </summary>
internal sealed class OptionsResolver
{
    private const int DefaultMaxAttempts = 3;

    private readonly EcsClientOptions _options;
    private readonly AwsEnvironment _environment;
    private readonly CredentialProfile? _profile;
    private readonly string _profileName;
    private readonly List<string> _problems = [];

    private OptionsResolver(EcsClientOptions options, AwsEnvironment environment)
    {
        _options = options;
        _environment = environment;
        _profileName = options.Profile ?? environment.GetVariable("AWS_PROFILE") ?? "default";
        _profile = environment.FindProfile(_profileName);
        if (_profile is null && options.Profile is not null)
        {
            _problems.Add(environment.DescribeMissingProfile(options.Profile));
        }
    }

    /// <summary>Resolves the options of a client.</summary>
    /// <exception cref="EcsValidationException">A required value is missing, or a value is invalid.</exception>
    public static ResolvedOptions Resolve(EcsClientOptions options, AwsEnvironment environment) =>
        new OptionsResolver(options, environment).Resolve();

    private ResolvedOptions Resolve()
    {
        var region = FindRegion();
        var (url, urlSetting) = FindServiceUrl();
        var useFips = _options.UseFips ?? FindFlag("AWS_USE_FIPS_ENDPOINT") ?? _profile?.UseFIPSEndpoint ?? false;
        var useDualStack = _options.UseDualStack ?? FindFlag("AWS_USE_DUALSTACK_ENDPOINT") ?? _profile?.UseDualstackEndpoint ?? false;
        var mode = FindRetryMode();
        var maxAttempts = FindMaxAttempts();
        var applicationId = FindApplicationId();

        SettingsValidator.ValidateEndpointCombination(url, urlSetting, useFips, useDualStack, _problems);
        if (_problems.Count > 0)
        {
            throw new EcsValidationException(_problems);
        }

        var endpoint = EndpointResolver.Resolve(region, useFips, useDualStack, url);
        return new ResolvedOptions(
            region!,
            endpoint,
            mode,
            mode == EcsRetryMode.None ? 1 : maxAttempts,
            applicationId,
            _environment.GetVariable("AWS_EXECUTION_ENV"));
    }

    private string? FindRegion()
    {
        if (_options.Region is not null)
        {
            return _options.Region;
        }

        foreach (var variable in (ReadOnlySpan<string>)["AWS_REGION", "AWS_DEFAULT_REGION"])
        {
            if (_environment.GetVariable(variable) is { } region)
            {
                SettingsValidator.ValidateRegion(variable, region, _problems);
                return region;
            }
        }

        var ofProfile = _profile?.Region?.SystemName;
        if (ofProfile is null)
        {
            _problems.Add(EndpointResolver.MissingRegionMessage);
        }
        else
        {
            SettingsValidator.ValidateRegion($"Profile '{_profileName}', region", ofProfile, _problems);
        }

        return ofProfile;
    }

    private (Uri? Url, string Setting) FindServiceUrl()
    {
        if (_options.ServiceUrl is not null)
        {
            return (_options.ServiceUrl, nameof(_options.ServiceUrl));
        }

        if (FindFlag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") ?? _profile?.IgnoreConfiguredEndpointUrls ?? false)
        {
            return (null, "");
        }

        foreach (var variable in (ReadOnlySpan<string>)["AWS_ENDPOINT_URL_ECS", "AWS_ENDPOINT_URL"])
        {
            if (_environment.GetVariable(variable) is { } text)
            {
                return (ParseUrl(variable, text), variable);
            }
        }

        if (_profile is not null && _environment.FindEndpointUrl(_profile) is { } url && !string.IsNullOrWhiteSpace(url))
        {
            var setting = $"Profile '{_profileName}', endpoint_url";
            return (ParseUrl(setting, url), setting);
        }

        return (null, "");
    }

    private Uri? ParseUrl(string setting, string text)
    {
        // Text that is no URL becomes a relative one, which is invalid.
        _ = Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var url);
        var before = _problems.Count;
        SettingsValidator.ValidateServiceUrl(setting, url ?? new Uri("", UriKind.Relative), _options.AllowInsecureHttp, _problems);
        return _problems.Count == before ? url : null;
    }

    private bool? FindFlag(string variable)
    {
        if (_environment.GetVariable(variable) is not { } text)
        {
            return null;
        }

        if (bool.TryParse(text, out var flag))
        {
            return flag;
        }

        _problems.Add($"{variable}: must be 'true' or 'false'.");
        return null;
    }

    private EcsRetryMode FindRetryMode()
    {
        if (_options.Retry.Mode is { } mode)
        {
            return mode;
        }

        if (_environment.GetVariable("AWS_RETRY_MODE") is { } text)
        {
            switch (text.ToUpperInvariant())
            {
                case "STANDARD" or "LEGACY":
                    return EcsRetryMode.Standard;
                case "ADAPTIVE":
                    return EcsRetryMode.Adaptive;
                default:
                    _problems.Add("AWS_RETRY_MODE: must be 'standard' or 'adaptive' ('legacy' means 'standard').");
                    return EcsRetryMode.Standard;
            }
        }

        return _profile?.RetryMode == RequestRetryMode.Adaptive ? EcsRetryMode.Adaptive : EcsRetryMode.Standard;
    }

    private int FindMaxAttempts()
    {
        if (_options.Retry.MaxAttempts is { } maxAttempts)
        {
            return maxAttempts;
        }

        if (_environment.GetVariable("AWS_MAX_ATTEMPTS") is { } text)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed >= 1)
            {
                return parsed;
            }

            _problems.Add("AWS_MAX_ATTEMPTS: must be a whole number of at least 1.");
            return DefaultMaxAttempts;
        }

        SettingsValidator.ValidateMaxAttempts($"Profile '{_profileName}', max_attempts", _profile?.MaxAttempts, _problems);
        return _profile?.MaxAttempts ?? DefaultMaxAttempts;
    }

    private string? FindApplicationId()
    {
        if (_options.ApplicationId is not null)
        {
            return _options.ApplicationId;
        }

        var (id, setting) = _environment.GetVariable("AWS_SDK_UA_APP_ID") is { } variable
            ? (variable, "AWS_SDK_UA_APP_ID")
            : (_profile?.ClientAppId, $"Profile '{_profileName}', sdk_ua_app_id");
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        SettingsValidator.ValidateApplicationId(setting, id, _problems);
        return id;
    }
}
