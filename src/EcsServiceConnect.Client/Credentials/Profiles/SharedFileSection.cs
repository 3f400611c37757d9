namespace EcsServiceConnect.Client.Credentials.Profiles;

/// <summary>A section of a shared AWS file: all settings below the headers of one name.</summary>
internal sealed class SharedFileSection
{
    private readonly Dictionary<string, SharedFileSetting> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _problems = [];

    /// <summary>The lines that are neither settings nor comments. They matter to whoever uses the section.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Finds a setting by its name, in any case; null if it is not in the section.</summary>
    public SharedFileSetting? Find(string name) => _settings.GetValueOrDefault(name);

    /// <summary>Adds a setting, instead of an earlier one of the same name.</summary>
    public void Add(SharedFileSetting setting) => _settings[setting.Name] = setting;

    /// <summary>Adds a line that is malformed.</summary>
    public void AddProblem(string problem) => _problems.Add(problem);
}
