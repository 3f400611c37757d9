using Microsoft.Extensions.Configuration;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>
/// Reads <see cref="EcsClientOptions"/> from a configuration section, and reports every entry that it cannot read instead of stopping
/// at the first one.
/// </summary>
internal sealed class EcsClientConfigurationReader(IConfiguration section)
{
    private const string RetrySection = "Retry";

    private static readonly Dictionary<string, ConfigurationSetting> _settings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Region"] = ConfigurationSetting.Text(static (options, value) => options.Region = value),
        ["Profile"] = ConfigurationSetting.Text(static (options, value) => options.Profile = value),
        ["ServiceUrl"] = ConfigurationSetting.Url(static (options, value) => options.ServiceUrl = value),
        ["UseFips"] = ConfigurationSetting.Flag(static (options, value) => options.UseFips = value),
        ["UseDualStack"] = ConfigurationSetting.Flag(static (options, value) => options.UseDualStack = value),
        ["AttemptTimeout"] = ConfigurationSetting.Timeout(static (options, value) => options.AttemptTimeout = value),
        ["Timeout"] = ConfigurationSetting.Timeout(static (options, value) => options.Timeout = value),
        ["ApplicationId"] = ConfigurationSetting.Text(static (options, value) => options.ApplicationId = value),
        ["AllowInsecureHttp"] = ConfigurationSetting.Flag(static (options, value) => options.AllowInsecureHttp = value),
        ["MaxResponseBytes"] = ConfigurationSetting.WholeNumber<long>(static (options, value) => options.MaxResponseBytes = value),
        ["Retry:Mode"] = ConfigurationSetting.RetryMode(static (options, value) => options.Retry.Mode = value),
        ["Retry:MaxAttempts"] = ConfigurationSetting.WholeNumber<int>(static (options, value) => options.Retry.MaxAttempts = value),
        ["Retry:TransientBaseDelay"] = ConfigurationSetting.Delay(static (options, value) => options.Retry.TransientBaseDelay = value),
        ["Retry:ThrottlingBaseDelay"] = ConfigurationSetting.Delay(static (options, value) => options.Retry.ThrottlingBaseDelay = value),
        ["Retry:MaxDelay"] = ConfigurationSetting.Delay(static (options, value) => options.Retry.MaxDelay = value),
    };

    /// <summary>Applies every readable entry to the options and returns a problem for each of the others.</summary>
    public IReadOnlyList<string> Apply(EcsClientOptions options)
    {
        var problems = new List<string>();
        foreach (var entry in section.GetChildren())
        {
            if (!entry.Key.Equals(RetrySection, StringComparison.OrdinalIgnoreCase))
            {
                Apply(entry, entry.Key, options, problems);
            }
            else if (!string.IsNullOrEmpty(entry.Value))
            {
                problems.Add($"{entry.Path}: must be a section, not a single value.");
            }
            else
            {
                foreach (var retryEntry in entry.GetChildren())
                {
                    Apply(retryEntry, $"{RetrySection}:{retryEntry.Key}", options, problems);
                }
            }
        }

        return problems;
    }

    private static void Apply(IConfigurationSection entry, string key, EcsClientOptions options, List<string> problems)
    {
        if (!_settings.TryGetValue(key, out var setting))
        {
            problems.Add($"{entry.Path}: is not a setting of an ECS client; correct the key or remove it.");
        }
        else if (entry.GetChildren().Any())
        {
            problems.Add($"{entry.Path}: must be a single value, not a section.");
        }
        else if (!string.IsNullOrEmpty(entry.Value) && !setting.TryApply(options, entry.Value))
        {
            // The value is not shown: it may be a secret that was put under the wrong key.
            problems.Add($"{entry.Path}: must be {setting.Expected}.");
        }
    }
}
