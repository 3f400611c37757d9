namespace EcsServiceConnect.Client.Credentials.Profiles;

/// <summary>A profile of the shared AWS files. A setting of the credentials file replaces the one of the config file.</summary>
internal sealed class SharedProfile
{
    private readonly SharedFileSection? _config;
    private readonly SharedFileSection? _credentials;

    /// <summary>Creates the profile from its sections, at least one of them.</summary>
    public SharedProfile(string name, SharedFileSection? config, SharedFileSection? credentials)
    {
        Name = name;
        _config = config;
        _credentials = credentials;
        Problems = [.. config?.Problems ?? [], .. credentials?.Problems ?? []];
    }

    /// <summary>The name of the profile.</summary>
    public string Name { get; }

    /// <summary>The malformed lines of its sections: one of them may be a setting that is needed.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Finds a setting; null if neither section has it.</summary>
    public SharedFileSetting? Find(string name) => _credentials?.Find(name) ?? _config?.Find(name);

    /// <summary>Gets the value of a setting; null if it is not set, empty or invalid.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="problems">Receives what is wrong with the value.</param>
    public SettingValue? GetValue(string name, List<string> problems) =>
        Find(name) is { IsEmpty: false } setting ? setting.GetValue($"Profile '{Name}'", problems) : null;

    /// <summary>Formats the name of a setting for messages, with its place if it is set.</summary>
    public string Format(string name) => Find(name)?.Format($"Profile '{Name}'") ?? $"Profile '{Name}', {name}";
}
