using System.Globalization;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Credentials.Profiles;
using EcsServiceConnect.Client.Endpoints;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Completes the options of a client: from environment variables, then from the profile of the shared AWS files, then by
/// the default. Every value that is used is validated like an option; messages name where it was found.
/// </summary>
internal sealed class OptionsResolver
{
    private const int DefaultMaxAttempts = 3;

    private static readonly HashSet<string> _defaultsModes =
        new(["legacy", "standard", "in-region", "cross-region", "mobile", "auto"], StringComparer.OrdinalIgnoreCase);

    private readonly EcsClientOptions _options;
    private readonly AwsEnvironment _environment;
    private readonly SharedFiles _files;
    private readonly SharedProfile? _profile;
    private readonly List<string> _problems = [];

    private OptionsResolver(EcsClientOptions options, AwsEnvironment environment)
    {
        _options = options;
        _environment = environment;
        _files = environment.ReadSharedFiles(options);
        var (name, setting) = environment.GetProfileName(options);
        _profile = _files.FindProfile(name);
        if (_profile is not null)
        {
            _problems.AddRange(_profile.Problems);
        }
        else if (setting is not null && options.Credentials is null)
        {
            _problems.Add(_files.DescribeMissing(setting, name));
        }
    }

    /// <summary>Resolves the options of a client.</summary>
    /// <exception cref="EcsValidationException">A required value is missing, or a value is invalid.</exception>
    public static ResolvedOptions Resolve(EcsClientOptions options, AwsEnvironment environment) =>
        new OptionsResolver(options, environment).Resolve();

    private ResolvedOptions Resolve()
    {
        var (regionSetting, region, isFipsRegion) = FindRegion();
        var url = FindServiceUrl();
        var fips = FindFlag(nameof(_options.UseFips), _options.UseFips, "use_fips_endpoint", "AWS_USE_FIPS_ENDPOINT");
        var dualStack = FindFlag(nameof(_options.UseDualStack), _options.UseDualStack, "use_dualstack_endpoint", "AWS_USE_DUALSTACK_ENDPOINT");
        if (isFipsRegion)
        {
            fips = (regionSetting, true);
        }

        SettingsValidator.ValidateEndpointCombination(url, fips, dualStack, _problems);
        var mode = FindRetryMode();
        var maxAttempts = FindMaxAttempts();
        var applicationId = FindApplicationId();
        ValidateDefaultsMode();
        var caBundle = url.Value?.Scheme == Uri.UriSchemeHttp ? null : Find("ca_bundle", "AWS_CA_BUNDLE");
        if (_problems.Count > 0)
        {
            throw new EcsValidationException(_problems);
        }

        var endpoint = EndpointResolver.Resolve(region, fips.Value, dualStack.Value, url.Value);
        return new ResolvedOptions(
            region!,
            endpoint,
            mode,
            mode == EcsRetryMode.None ? 1 : maxAttempts,
            applicationId,
            _environment.GetVariable("AWS_EXECUTION_ENV"),
            caBundle is { } file ? file with { Text = _environment.ExpandHome(file.Text) } : null);
    }

    private (string Setting, string? Region, bool IsFips) FindRegion()
    {
        var found = _options.Region is { } option
            ? new SettingValue(_options.GetSettingName(nameof(_options.Region), option), option)
            : Find("region", "AWS_REGION", "AWS_DEFAULT_REGION");
        if (found is not { } value)
        {
            // A region that is there but no text has been reported.
            if (_profile?.Find("region") is not { IsEmpty: false })
            {
                _problems.Add(EndpointResolver.DescribeMissingRegion(_options.GetSettingName(nameof(_options.Region), null)));
            }

            return ("", null, false);
        }

        var (region, isFips) = RegionParser.Parse(value.Text);
        SettingsValidator.ValidateRegion(value.Setting, value.Text, _problems);
        return (value.Setting, region, isFips);
    }

    private (string Setting, Uri? Value) FindServiceUrl()
    {
        if (_options.ServiceUrl is not null)
        {
            return (_options.GetSettingName(nameof(_options.ServiceUrl), _options.ServiceUrl), _options.ServiceUrl);
        }

        var isIgnored = FindFlag("", null, "ignore_configured_endpoint_urls", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS").Value;
        return !isIgnored && (FindVariable("AWS_ENDPOINT_URL_ECS", "AWS_ENDPOINT_URL") ?? FindServicesUrl() ?? FindInProfile("endpoint_url")) is { } url
            ? (url.Setting, ParseUrl(url))
            : ("", null);
    }

    /// <summary>Finds the URL for ECS in the section of endpoints that the profile names.</summary>
    private SettingValue? FindServicesUrl()
    {
        if (FindInProfile("services") is not { } services)
        {
            return null;
        }

        if (_files.FindServices(services.Text) is not { } section)
        {
            Report(services, $"the shared AWS config file has no section '[services {services.Text}]'.");
            return null;
        }

        _problems.AddRange(section.Problems);
        return section.Find("ecs")?.FindNested("endpoint_url", _problems)?.GetValue($"Services '{services.Text}', ecs", _problems);
    }

    private Uri? ParseUrl(SettingValue value)
    {
        // Text that is no URL becomes a relative one, which is invalid.
        _ = Uri.TryCreate(value.Text, UriKind.RelativeOrAbsolute, out var url);
        var before = _problems.Count;
        SettingsValidator.ValidateServiceUrl(value.Setting, url ?? new Uri("", UriKind.Relative), _options.AllowInsecureHttp, _problems);
        return _problems.Count == before ? url : null;
    }

    /// <summary>Finds a flag, and which setting has it: the option's name if none has.</summary>
    private (string Setting, bool Value) FindFlag(string optionName, bool? option, string profileSetting, string variable)
    {
        if (option is not null || Find(profileSetting, variable) is not { } value)
        {
            return (_options.GetSettingName(optionName, option), option ?? false);
        }

        if (!bool.TryParse(value.Text, out var flag))
        {
            Report(value, "must be 'true' or 'false'.");
        }

        return (value.Setting, flag);
    }

    private EcsRetryMode FindRetryMode()
    {
        if (_options.Retry.Mode is { } mode)
        {
            return mode;
        }

        if (Find("retry_mode", "AWS_RETRY_MODE") is not { } value)
        {
            return EcsRetryMode.Standard;
        }

        switch (value.Text.ToUpperInvariant())
        {
            case "STANDARD" or "LEGACY":
                return EcsRetryMode.Standard;
            case "ADAPTIVE":
                return EcsRetryMode.Adaptive;
            default:
                Report(value, "must be 'standard' or 'adaptive' ('legacy' means 'standard').");
                return EcsRetryMode.Standard;
        }
    }

    private int FindMaxAttempts()
    {
        if (_options.Retry.MaxAttempts is { } option)
        {
            return option;
        }

        if (Find("max_attempts", "AWS_MAX_ATTEMPTS") is not { } value)
        {
            return DefaultMaxAttempts;
        }

        if (!int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var maxAttempts) || maxAttempts < 1)
        {
            Report(value, "must be a whole number of at least 1 (1 means no retry).");
        }

        return maxAttempts;
    }

    private string? FindApplicationId()
    {
        if (_options.ApplicationId is not null)
        {
            return _options.ApplicationId;
        }

        if (Find("sdk_ua_app_id", "AWS_SDK_UA_APP_ID") is not { } value)
        {
            return null;
        }

        SettingsValidator.ValidateApplicationId(value.Setting, value.Text, _problems);
        return value.Text;
    }

    /// <summary>Validates the mode of defaults, which changes nothing here: there is one set of defaults, with standard retries.</summary>
    private void ValidateDefaultsMode()
    {
        if (Find("defaults_mode", "AWS_DEFAULTS_MODE") is { } value && !_defaultsModes.Contains(value.Text))
        {
            Report(value, $"must be one of {string.Join(", ", _defaultsModes)}; it has no effect on this client.");
        }
    }

    private void Report(SettingValue value, string problem) => _problems.Add($"{value.Setting}: {problem}");

    /// <summary>Finds a setting: in the first of the variables that is set, else in the profile.</summary>
    private SettingValue? Find(string profileSetting, params ReadOnlySpan<string> variables) => FindVariable(variables) ?? FindInProfile(profileSetting);

    private SettingValue? FindInProfile(string setting) => _profile?.GetValue(setting, _problems);

    private SettingValue? FindVariable(params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
        {
            if (_environment.GetVariable(variable) is { } text)
            {
                return new SettingValue(variable, text);
            }
        }

        return null;
    }
}
