namespace EcsServiceConnect.Client.Testing;

/// <summary>A part of a parsed shell script, and where it stands in the source.</summary>
internal abstract record ShellNode
{
    public required string Source { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The part as it was written.</summary>
    public string Text => GetText(this, this);

    /// <summary>Whether a variable is used anywhere in the part.</summary>
    public abstract bool Uses(Func<string, bool> isVariable);

    /// <summary>The single commands in the part, without those that are substituted.</summary>
    public abstract IEnumerable<ShellCommand> Commands { get; }

    /// <summary>Gets the source from the beginning of one part to the end of another.</summary>
    public static string GetText(ShellNode first, ShellNode last) => first.Source[first.Start..last.End].Trim();
}

/// <summary>Commands that run one after the other.</summary>
internal sealed record ShellList(IReadOnlyList<ShellNode> Items) : ShellNode
{
    public override IEnumerable<ShellCommand> Commands => Items.SelectMany(static item => item.Commands);

    public override bool Uses(Func<string, bool> isVariable) => Items.Any(item => item.Uses(isVariable));
}

/// <summary>Commands of which each but the first runs only if the status before it is the right one.</summary>
/// <param name="First">The first command.</param>
/// <param name="Rest">The others, each with whether it runs after success, or after failure.</param>
internal sealed record ShellAndOr(ShellNode First, IReadOnlyList<(bool AfterSuccess, ShellNode Command)> Rest) : ShellNode
{
    public override IEnumerable<ShellCommand> Commands => First.Commands.Concat(Rest.SelectMany(static next => next.Command.Commands));

    public override bool Uses(Func<string, bool> isVariable) => First.Uses(isVariable) || Rest.Any(next => next.Command.Uses(isVariable));
}

/// <summary>Commands of which each reads the output of the one before it.</summary>
internal sealed record ShellPipeline(IReadOnlyList<ShellNode> Parts, bool IsNegated) : ShellNode
{
    public override IEnumerable<ShellCommand> Commands => Parts.SelectMany(static part => part.Commands);

    public override bool Uses(Func<string, bool> isVariable) => Parts.Any(command => command.Uses(isVariable));
}

/// <summary>A list in parentheses, which has variables of its own, or in braces.</summary>
internal sealed record ShellGroup(ShellList Body, bool IsSubshell, IReadOnlyList<ShellRedirection> Redirections) : ShellNode
{
    public override IEnumerable<ShellCommand> Commands => Body.Commands;

    public override bool Uses(Func<string, bool> isVariable) => Body.Uses(isVariable);
}

/// <summary>One command with its arguments, and the variables that are set for it or, without a command, in the shell.</summary>
internal sealed record ShellCommand(
    IReadOnlyList<(string Name, ShellWord Value)> Assignments,
    IReadOnlyList<ShellWord> Words,
    IReadOnlyList<ShellRedirection> Redirections) : ShellNode
{
    public override IEnumerable<ShellCommand> Commands => [this];

    /// <summary>The end of the words, before redirections.</summary>
    public required int WordsEnd { get; init; }

    /// <summary>The command as it was written, without redirections behind it.</summary>
    public string PlainText => Source[Start..WordsEnd].Trim();

    public override bool Uses(Func<string, bool> isVariable) =>
        Words.Any(word => word.Uses(isVariable)) || Assignments.Any(assignment => assignment.Value.Uses(isVariable));
}
