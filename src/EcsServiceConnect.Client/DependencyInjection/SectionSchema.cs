namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>The keys of one kind of configuration section.</summary>
/// <param name="Settings">
/// The settings, in the order in which they are applied: if two set the same option, the last one has precedence.
/// </param>
/// <param name="IgnoredKeys">Known keys without a meaning for an ECS client.</param>
/// <param name="IsShared">Whether the section also serves others, so that it can hold keys that are not listed here.</param>
internal sealed record SectionSchema(
    IReadOnlyList<ConfigurationSetting> Settings, IReadOnlyCollection<string> IgnoredKeys, bool IsShared)
{
    /// <summary>The schema of a client's own section: the names of the options.</summary>
    public static SectionSchema Client { get; } = new(
        [
            ConfigurationSetting.Text("Region", ConfigurableOptions.Region),
            ConfigurationSetting.Text("Profile", ConfigurableOptions.Profile),
            ConfigurationSetting.Text("SharedConfigFile", ConfigurableOptions.SharedConfigFile),
            ConfigurationSetting.Text("SharedCredentialsFile", ConfigurableOptions.SharedCredentialsFile),
            ConfigurationSetting.Url("ServiceUrl", ConfigurableOptions.ServiceUrl),
            ConfigurationSetting.Flag("UseFips", ConfigurableOptions.UseFips),
            ConfigurationSetting.Flag("UseDualStack", ConfigurableOptions.UseDualStack),
            ConfigurationSetting.Timeout("AttemptTimeout", ConfigurableOptions.AttemptTimeout),
            ConfigurationSetting.Timeout("Timeout", ConfigurableOptions.Timeout),
            ConfigurationSetting.Text("ApplicationId", ConfigurableOptions.ApplicationId),
            ConfigurationSetting.Flag("AllowInsecureHttp", ConfigurableOptions.AllowInsecureHttp),
            ConfigurationSetting.WholeNumber("MaxResponseBytes", ConfigurableOptions.MaxResponseBytes),
            ConfigurationSetting.RetryMode("Retry:Mode", ConfigurableOptions.RetryMode),
            ConfigurationSetting.WholeNumber("Retry:MaxAttempts", ConfigurableOptions.MaxAttempts),
            ConfigurationSetting.Delay("Retry:TransientBaseDelay", ConfigurableOptions.TransientBaseDelay),
            ConfigurationSetting.Delay("Retry:ThrottlingBaseDelay", ConfigurableOptions.ThrottlingBaseDelay),
            ConfigurationSetting.Delay("Retry:MaxDelay", ConfigurableOptions.MaxDelay),
        ],
        IgnoredKeys: [],
        IsShared: false);

    /// <summary>Finds the setting of a key, regardless of case; null if there is none.</summary>
    public ConfigurationSetting? Find(string key) =>
        Settings.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the key is known to have no meaning for an ECS client.</summary>
    public bool IsIgnored(string key) => IgnoredKeys.Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the key is that of a section inside this one, such as <c>Retry</c>.</summary>
    public bool HasSection(string key) =>
        Settings.Any(setting => setting.Key.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));
}
