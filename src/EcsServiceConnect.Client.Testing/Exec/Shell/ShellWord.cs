namespace EcsServiceConnect.Client.Testing;

/// <summary>A word of a command before its variables are replaced.</summary>
internal sealed record ShellWord(IReadOnlyList<ShellWordPart> Parts)
{
    /// <summary>The word if nothing in it is quoted or replaced; otherwise null.</summary>
    public string? PlainText => Parts is [ShellText { IsQuoted: false } text] ? text.Value : null;

    /// <summary>Whether a variable is in it.</summary>
    public bool Uses(Func<string, bool> isVariable) => Parts.Any(part => part switch
    {
        ShellVariable variable => isVariable(variable.Name) || variable.Default?.Uses(isVariable) == true,
        ShellSubstitution substitution => substitution.Body.Uses(isVariable),
        _ => false,
    });
}

/// <summary>A part of a word.</summary>
/// <param name="IsQuoted">Whether it stands in quotes, so that it is not split at spaces.</param>
internal abstract record ShellWordPart(bool IsQuoted);

/// <summary>Text that stands for itself.</summary>
internal sealed record ShellText(string Value, bool IsQuoted) : ShellWordPart(IsQuoted);

/// <summary>The value of a variable.</summary>
/// <param name="Name">The name, or a sign such as <c>?</c>.</param>
/// <param name="Default">The text to use if it is not set or empty; null for none.</param>
/// <param name="IsQuoted">Whether it stands in quotes.</param>
internal sealed record ShellVariable(string Name, ShellWord? Default, bool IsQuoted) : ShellWordPart(IsQuoted);

/// <summary>The output of commands.</summary>
internal sealed record ShellSubstitution(ShellList Body, bool IsQuoted) : ShellWordPart(IsQuoted);
