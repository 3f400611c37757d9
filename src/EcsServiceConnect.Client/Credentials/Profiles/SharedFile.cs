namespace EcsServiceConnect.Client.Credentials.Profiles;

/// <summary>What a shared AWS file holds: the config file or the credentials file.</summary>
/// <param name="path">The path of the file.</param>
/// <param name="exists">Whether there is such a file.</param>
internal sealed class SharedFile(string path, bool exists = true)
{
    private Dictionary<(string Kind, string Name), SharedFileSection>? _sections;

    /// <summary>The path of the file.</summary>
    public string Path { get; } = path;

    /// <summary>Whether there is such a file.</summary>
    public bool Exists { get; } = exists;

    /// <summary>The first line before any section that is no comment; null if there is none. Nobody can use its setting.</summary>
    public int? StrayLine { get; set; }

    /// <summary>Finds a section; null if there is none.</summary>
    /// <param name="kind">The word before its name, such as <c>profile</c>; empty if there is none.</param>
    /// <param name="name">Its name.</param>
    public SharedFileSection? Find(string kind, string name) =>
        _sections is not null && _sections.TryGetValue((kind, name), out var section) ? section : null;

    /// <summary>Opens a section: a new one, or the one of that name, whose settings are continued.</summary>
    public SharedFileSection Open(string kind, string name)
    {
        _sections ??= [];
        if (!_sections.TryGetValue((kind, name), out var section))
        {
            _sections.Add((kind, name), section = new SharedFileSection());
        }

        return section;
    }

    /// <summary>Formats a place in a file for messages.</summary>
    public static string FormatLocation(string path, int line) => $"{path}, line {line}";

    /// <summary>Formats the problem of a malformed line. Its text is not shown: it may be a secret.</summary>
    public static string FormatMalformed(string path, int line) =>
        $"{FormatLocation(path, line)}: must be a section such as '[default]', a setting 'name = value' or a comment; correct or remove the line.";
}
