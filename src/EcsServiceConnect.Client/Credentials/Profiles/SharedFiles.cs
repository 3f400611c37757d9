namespace EcsServiceConnect.Client.Credentials.Profiles;

/// <summary>The shared AWS files as they were read.</summary>
/// <param name="config">The config file.</param>
/// <param name="credentials">The credentials file.</param>
internal sealed class SharedFiles(SharedFile config, SharedFile credentials)
{
    /// <summary>The profile that applies if none is named.</summary>
    public const string DefaultProfileName = "default";

    private const string ProfileKind = "profile";

    /// <summary>Finds a profile; null if neither file has it.</summary>
    public SharedProfile? FindProfile(string name)
    {
        var configSection = config.Find(ProfileKind, name) ?? (name == DefaultProfileName ? config.Find("", name) : null);
        var credentialsSection = credentials.Find("", name);
        return (configSection ?? credentialsSection) is null ? null : new SharedProfile(name, configSection, credentialsSection);
    }

    /// <summary>Finds the section of endpoints that a profile names in its setting <c>services</c>; null if there is none.</summary>
    public SharedFileSection? FindServices(string name) => config.Find("services", name);

    /// <summary>Finds the section that a profile names in its setting <c>sso_session</c>; null if there is none.</summary>
    public SharedFileSection? FindSsoSession(string name) => config.Find("sso-session", name);

    /// <summary>Describes that a profile is missing, and what is most likely wrong.</summary>
    /// <param name="setting">What names the profile, for messages.</param>
    /// <param name="name">The name of the profile.</param>
    public string DescribeMissing(string setting, string name)
    {
        var message = $"{setting}: the profile '{name}' is neither in the shared AWS config file ({Describe(config)}) "
            + $"nor in the shared AWS credentials file ({Describe(credentials)}).";
        return config.Find("", name) is not null ? $"{message} In the config file, its section must be named '[profile {name}]'."
            : credentials.Find(ProfileKind, name) is not null ? $"{message} In the credentials file, its section must be named '[{name}]'."
            : message;
    }

    private static string Describe(SharedFile file) => file switch
    {
        { Exists: false } => $"{file.Path}, which does not exist",
        { StrayLine: { } line } => $"{file.Path}, whose line {line} is in no section",
        _ => file.Path,
    };
}
