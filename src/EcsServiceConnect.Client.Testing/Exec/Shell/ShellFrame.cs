namespace EcsServiceConnect.Client.Testing;

/// <summary>What a shell remembers between commands. A subshell has a copy.</summary>
internal sealed class ShellFrame
{
    private readonly Dictionary<string, string> _variables;
    private readonly HashSet<string> _exported;
    private readonly HashSet<string> _statusVariables;

    public ShellFrame(string name, IEnumerable<KeyValuePair<string, string>> environment, string directory)
    {
        Name = name;
        Directory = directory;
        _variables = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        _exported = [.. _variables.Keys];
        _statusVariables = ["?"];
    }

    private ShellFrame(ShellFrame frame)
    {
        Name = frame.Name;
        Directory = frame.Directory;
        Arguments = frame.Arguments;
        Status = frame.Status;
        ExitsOnFailure = frame.ExitsOnFailure;
        _variables = new Dictionary<string, string>(frame._variables, StringComparer.Ordinal);
        _exported = [.. frame._exported];
        _statusVariables = [.. frame._statusVariables];
    }

    /// <summary>The shell's name in its error messages.</summary>
    public string Name { get; }

    public string Directory { get; set; }

    /// <summary>The arguments of the script, from <c>$1</c>.</summary>
    public IReadOnlyList<string> Arguments { get; set; } = [];

    /// <summary>The exit code of the last command.</summary>
    public int Status { get; set; }

    /// <summary>Whether the script has ended by itself.</summary>
    public bool IsExited { get; set; }

    public bool ExitsOnFailure { get; set; }

    /// <summary>The variables that programs see, in alphabetical order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment =>
        _variables.Where(variable => _exported.Contains(variable.Key)).OrderBy(static variable => variable.Key, StringComparer.Ordinal);

    public ShellFrame Fork() => new(this);

    public string? Get(string name) => _variables.GetValueOrDefault(name);

    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isStatus">Whether the value is, or contains, the exit code of a command.</param>
    public void Set(string name, string value, bool isStatus = false)
    {
        _variables[name] = value;
        _ = isStatus ? _statusVariables.Add(name) : _statusVariables.Remove(name);
    }

    public void Export(string name) => _exported.Add(name);

    public void Unset(string name)
    {
        _variables.Remove(name);
        _exported.Remove(name);
    }

    /// <summary>Whether a variable has the exit code of an earlier command.</summary>
    public bool IsStatus(string name) => _statusVariables.Contains(name);

    /// <summary>Gets an absolute path.</summary>
    public string GetPath(string path)
    {
        var parts = new List<string>();
        foreach (var part in (path.StartsWith('/') ? path : Directory + "/" + path).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return "/" + string.Join('/', parts);
    }
}
