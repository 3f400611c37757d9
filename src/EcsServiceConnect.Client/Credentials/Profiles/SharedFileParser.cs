namespace EcsServiceConnect.Client.Credentials.Profiles;

/// <summary>
/// Parses the format of the shared AWS files, by the rules that the AWS SDKs share. A malformed line never hides another one:
/// it becomes a problem of the section that it stands in.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
/// </remarks>
internal static class SharedFileParser
{
    /// <summary>Parses the text of a file.</summary>
    /// <param name="path">The path of the file, for messages.</param>
    /// <param name="text">Its text, with line breaks of any kind.</param>
    public static SharedFile Parse(string path, string text)
    {
        var file = new SharedFile(path);
        SharedFileSection? section = null;
        SharedFileSetting? setting = null;
        var settingIndent = 0;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var content = line.Trim();
            if (content.IsEmpty || content[0] is '#' or ';')
            {
                continue;
            }

            if (content[0] == '[')
            {
                section = OpenSection(file, number, content);
                setting = null;
                continue;
            }

            // Only what is indented deeper than a setting continues it, so that the settings of a section can be indented, too.
            var indent = line.Length - line.TrimStart().Length;
            if (setting is not null && indent > settingIndent)
            {
                setting.Append(number, content.ToString());
                continue;
            }

            settingIndent = indent;
            setting = ParseSetting(path, number, content);
            if (section is null)
            {
                file.StrayLine ??= number;
            }
            else if (setting is not null)
            {
                section.Add(setting);
            }
            else
            {
                section.AddProblem(SharedFile.FormatMalformed(path, number));
            }

            // The lines below a malformed one belong to it, not to the section.
            setting ??= new SharedFileSetting(path, number, "", "");
        }

        return file;
    }

    /// <summary>Parses a line <c>name = value</c>; null if it is not one.</summary>
    public static SharedFileSetting? ParseSetting(string path, int number, ReadOnlySpan<char> line)
    {
        var equals = line.IndexOf('=');
        var name = equals > 0 ? line[..equals].Trim() : default;
        return name.IsEmpty ? null : new SharedFileSetting(path, number, name.ToString(), RemoveComment(line[(equals + 1)..]).Trim().ToString());
    }

    /// <summary>Opens the section of a header. One that is malformed still opens a section, so that what follows is not another's.</summary>
    private static SharedFileSection OpenSection(SharedFile file, int number, ReadOnlySpan<char> header)
    {
        var end = header.IndexOf(']');
        var rest = end < 0 ? default : header[(end + 1)..].TrimStart();
        var isMalformed = end < 0 || (!rest.IsEmpty && rest[0] is not ('#' or ';'));
        var (kind, name) = ParseName(end < 0 ? RemoveComment(header[1..]).Trim() : header[1..end].Trim());
        var section = file.Open(kind, name);
        if (isMalformed)
        {
            section.AddProblem(SharedFile.FormatMalformed(file.Path, number));
        }

        return section;
    }

    private static (string Kind, string Name) ParseName(ReadOnlySpan<char> header)
    {
        var space = header.IndexOfAny(' ', '\t');
        return space < 0 ? ("", header.ToString()) : (header[..space].ToString(), RemoveQuotes(header[space..].Trim()).ToString());
    }

    /// <summary>Removes the quotes that the AWS CLI writes around a name with spaces.</summary>
    private static ReadOnlySpan<char> RemoveQuotes(ReadOnlySpan<char> name) =>
        name.Length > 2 && name[0] is '"' or '\'' && name[^1] == name[0] ? name[1..^1] : name;

    /// <summary>Removes a comment: it begins after white space, so that a value can contain its character.</summary>
    private static ReadOnlySpan<char> RemoveComment(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is '#' or ';' && char.IsWhiteSpace(text[i - 1]))
            {
                return text[..i];
            }
        }

        return text;
    }
}
