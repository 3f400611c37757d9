using System.Text;

namespace EcsServiceConnect.Client.Credentials.Profiles;

/// <summary>A setting of a shared AWS file: its value and where it stands.</summary>
/// <param name="path">The path of the file.</param>
/// <param name="line">The number of its line, counted from 1.</param>
/// <param name="name">Its name, as it is written.</param>
/// <param name="firstLine">The value on its own line.</param>
internal sealed class SharedFileSetting(string path, int line, string name, string firstLine)
{
    /// <summary>What bytes become that are not UTF-8.</summary>
    private const char InvalidBytes = '\uFFFD';

    private List<(int Line, string Text)>? _continuation;

    /// <summary>The name, as it is written. Names differ by more than case.</summary>
    public string Name { get; } = name;

    /// <summary>The value. Indented lines below it are appended, each after a line break.</summary>
    public string Value
    {
        get
        {
            if (_continuation is null)
            {
                return firstLine;
            }

            var value = new StringBuilder(firstLine);
            foreach (var (_, text) in _continuation)
            {
                value.Append('\n').Append(text);
            }

            return value.ToString();
        }
    }

    /// <summary>Whether the setting has no value, so that it counts as not set.</summary>
    public bool IsEmpty => firstLine.Length == 0 && _continuation is null;

    /// <summary>Gets the value for use by this library; null if it is not the text of one line.</summary>
    /// <param name="owner">What the setting belongs to, for messages.</param>
    /// <param name="problems">Receives what is wrong with the value.</param>
    public SettingValue? GetValue(string owner, List<string> problems)
    {
        var setting = Format(owner);
        if (_continuation is not null)
        {
            problems.Add($"{setting}: must be on one line; an indented line below a setting belongs to its value.");
            return null;
        }

        if (firstLine.Contains(InvalidBytes, StringComparison.Ordinal))
        {
            problems.Add($"{setting}: contains bytes that are not UTF-8.");
            return null;
        }

        return new SettingValue(setting, firstLine);
    }

    /// <summary>Formats the name of the setting for messages, with its place.</summary>
    public string Format(string owner) => $"{owner}, {Name} ({SharedFile.FormatLocation(path, line)})";

    /// <summary>Appends an indented line.</summary>
    public void Append(int continuationLine, string text) => (_continuation ??= []).Add((continuationLine, text));

    /// <summary>Finds a setting of the block of indented settings that the value is; null if there is none.</summary>
    /// <param name="nestedName">Its name, in any case.</param>
    /// <param name="problems">Receives a problem for every line of the block that is malformed.</param>
    public SharedFileSetting? FindNested(string nestedName, List<string> problems)
    {
        SharedFileSetting? found = null;
        foreach (var (nestedLine, text) in _continuation ?? [])
        {
            if (SharedFileParser.ParseSetting(path, nestedLine, text) is not { } setting)
            {
                problems.Add(SharedFile.FormatMalformed(path, nestedLine));
            }
            else if (setting.Name.Equals(nestedName, StringComparison.OrdinalIgnoreCase))
            {
                found = setting;
            }
        }

        return found is { IsEmpty: false } ? found : null;
    }
}
