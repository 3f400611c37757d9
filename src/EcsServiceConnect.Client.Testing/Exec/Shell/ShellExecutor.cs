namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Executes scripts of the simulated shell. What a test has set up for a command takes precedence: wherever a part of a script is that
/// command, its response is used.
/// </summary>
internal sealed class ShellExecutor(ExecProcessContext context)
{
    /// <summary>The process id that every simulated shell has.</summary>
    public const int ProcessId = 42;

    private const int SyntaxErrorStatus = 2;
    private const int NotFoundStatus = 127;

    /// <summary>What always stays what it is, also where a setup applies to any command: it controls the shell itself.</summary>
    private static readonly string[] _controls = ["exit", "set", "stty", "trap", "unset", "exec", ":"];

    public ExecProcessContext Context => context;

    /// <summary>Parses and executes a script.</summary>
    public async ValueTask<int> ExecuteAsync(string script, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken)
    {
        ShellList list;
        try
        {
            list = ShellParser.Parse(script);
        }
        catch (ShellSyntaxException exception)
        {
            // What the simulated shell cannot read can be set up all the same.
            if (context.TakeCommand(script.Trim(), isExact: false) is { } setup)
            {
                return frame.Status = await RunAsync(setup, script.Trim(), streams, cancellationToken).ConfigureAwait(false);
            }

            await streams.WriteErrorAsync($"{frame.Name}: {exception.Message}\n", cancellationToken).ConfigureAwait(false);
            return frame.Status = SyntaxErrorStatus;
        }

        if (context.TakeCommand(script.Trim(), isExact: true) is { } exact)
        {
            return frame.Status = await RunAsync(exact, script.Trim(), streams, cancellationToken).ConfigureAwait(false);
        }

        return await ExecuteAsync(list, frame, streams, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Executes commands one after the other.</summary>
    public async ValueTask<int> ExecuteAsync(ShellList list, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken)
    {
        if (list.Items.Count > 1 && await TryExecuteScriptedAsync(list, frame, streams, cancellationToken).ConfigureAwait(false))
        {
            return frame.Status;
        }

        for (var i = 0; i < list.Items.Count && !frame.IsExited; i++)
        {
            i += await TryExecuteScriptedPartAsync(list, i, frame, streams, cancellationToken).ConfigureAwait(false);
            if (i < list.Items.Count && !frame.IsExited)
            {
                await ExecuteAsync(list.Items[i], frame, streams, cancellationToken).ConfigureAwait(false);
                frame.IsExited |= frame.ExitsOnFailure && frame.Status != 0 && list.Items[i] is not ShellAndOr;
            }
        }

        return frame.Status;
    }

    /// <summary>Executes several commands of a list at once if a setup has their text, and returns how many.</summary>
    private async ValueTask<int> TryExecuteScriptedPartAsync(
        ShellList list, int first, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken)
    {
        for (var last = list.Items.Count - 1; last > first && context.Setups.HasCommands; last--)
        {
            var text = ShellNode.GetText(list.Items[first], list.Items[last]);
            if (context.TakeCommand(text, isExact: true) is { } setup)
            {
                frame.Status = await RunAsync(setup, text, streams, cancellationToken).ConfigureAwait(false);
                return last - first + 1;
            }
        }

        return 0;
    }

    private async ValueTask ExecuteAsync(ShellNode node, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await TryExecuteScriptedAsync(node, frame, streams, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        switch (node)
        {
            case ShellAndOr chain:
                await ExecuteAsync(chain.First, frame, streams, cancellationToken).ConfigureAwait(false);
                foreach (var (afterSuccess, command) in chain.Rest)
                {
                    if (!frame.IsExited && (frame.Status == 0) == afterSuccess)
                    {
                        await ExecuteAsync(command, frame, streams, cancellationToken).ConfigureAwait(false);
                    }
                }

                break;
            case ShellPipeline pipeline:
                await ExecutePipelineAsync(pipeline, frame, streams, cancellationToken).ConfigureAwait(false);
                break;
            case ShellGroup group:
                await ExecuteGroupAsync(group, frame, streams, cancellationToken).ConfigureAwait(false);
                break;
            default:
                await ExecuteCommandAsync((ShellCommand)node, frame, streams, cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Executes a part that a setup is for.</summary>
    private ValueTask<bool> TryExecuteScriptedAsync(
        ShellNode node, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken) =>
        TryExecuteScriptedAsync(
            node, node.Text, isExact: node is ShellGroup or ShellCommand { Redirections.Count: > 0 }, frame, streams, cancellationToken);

    /// <summary>
    /// Executes a part that a setup is for: by its text or, unless the part reports on another command, by a condition.
    /// </summary>
    private async ValueTask<bool> TryExecuteScriptedAsync(
        ShellNode node, string text, bool isExact, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken)
    {
        if (!context.Setups.HasCommands)
        {
            return false;
        }

        isExact = isExact || node.Uses(frame.IsStatus) || node.Commands.Any(IsControl);
        if (context.TakeCommand(text, isExact) is not { } setup)
        {
            return false;
        }

        frame.Status = await RunAsync(setup, text, streams, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether a command controls the shell, or is one that is to execute a script: of that, the parts are what a setup is for.</summary>
    private static bool IsControl(ShellCommand command)
    {
        string[] words = [.. command.Words.Select(static word => word.PlainText ?? "")];
        return words.Length == 0 || _controls.Contains(words[0]) || ShellPrograms.IsScript(words);
    }

    private ValueTask<int> RunAsync(ExecOutcomeSetup setup, string command, ShellStreams streams, CancellationToken cancellationToken) =>
        context.RunAsync(setup, command, streams, cancellationToken);

    /// <summary>The commands run one after the other, each with the whole output of the one before it.</summary>
    private async ValueTask ExecutePipelineAsync(ShellPipeline pipeline, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken)
    {
        var input = streams.Input;
        for (var i = 0; i < pipeline.Parts.Count; i++)
        {
            var isLast = i == pipeline.Parts.Count - 1;
            using var output = new MemoryStream();
            var fork = pipeline.Parts.Count == 1 ? frame : frame.Fork();
            await ExecuteAsync(
                pipeline.Parts[i], fork, streams with { Input = input, Output = isLast ? streams.Output : output }, cancellationToken).ConfigureAwait(false);
            frame.Status = fork.Status;
            input = new MemoryStream(output.ToArray());
        }

        if (pipeline.IsNegated)
        {
            frame.Status = frame.Status == 0 ? 1 : 0;
        }
    }

    private async ValueTask ExecuteGroupAsync(ShellGroup group, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken)
    {
        if (await RedirectAsync(group.Redirections, frame, streams, cancellationToken).ConfigureAwait(false) is { } redirected)
        {
            var fork = group.IsSubshell ? frame.Fork() : frame;
            frame.Status = await ExecuteAsync(group.Body, fork, redirected, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask ExecuteCommandAsync(ShellCommand command, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken)
    {
        if (await RedirectAsync(command.Redirections, frame, streams, cancellationToken).ConfigureAwait(false) is not { } redirected
            || (command.Redirections.Count > 0
                && await TryExecuteScriptedAsync(command, command.PlainText, isExact: false, frame, redirected, cancellationToken).ConfigureAwait(false)))
        {
            return;
        }

        var evaluator = new ShellWordEvaluator(this, frame, streams);
        var arguments = await evaluator.EvaluateAsync(command.Words, cancellationToken).ConfigureAwait(false);
        // A variable that is set for one command is not set in the shell.
        var isLocal = arguments.Count > 0 && command.Assignments.Count > 0;
        var target = isLocal ? frame.Fork() : frame;
        var isSubstituted = false;
        foreach (var (name, word) in command.Assignments)
        {
            isSubstituted |= word.Parts.Any(static part => part is ShellSubstitution);
            target.Set(name, await evaluator.EvaluateTextAsync(word, cancellationToken).ConfigureAwait(false), word.Uses(frame.IsStatus));
            if (isLocal)
            {
                target.Export(name);
            }
        }

        if (arguments.Count == 0)
        {
            frame.Status = isSubstituted ? frame.Status : 0;
            return;
        }

        frame.Status = await ExecuteProgramAsync(arguments, target, redirected, cancellationToken).ConfigureAwait(false);
        frame.IsExited |= target.IsExited;
    }

    /// <summary>Executes a program or a built-in command.</summary>
    public async ValueTask<int> ExecuteProgramAsync(
        IReadOnlyList<string> arguments, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken)
    {
        var name = arguments[0];
        if (ShellPrograms.Find(name) is { } program)
        {
            return await program(new ShellCall(this, frame, [.. arguments.Skip(1)], streams, cancellationToken)).ConfigureAwait(false);
        }

        await streams.WriteErrorAsync(
            $"{frame.Name}: {name}: {(name.Contains('/') ? "No such file or directory" : "command not found")}\n", cancellationToken).ConfigureAwait(false);
        return NotFoundStatus;
    }

    /// <summary>Applies redirections: to other streams of the command and to <c>/dev/null</c>; null if one is impossible.</summary>
    private async ValueTask<ShellStreams?> RedirectAsync(
        IReadOnlyList<ShellRedirection> redirections, ShellFrame frame, ShellStreams streams, CancellationToken cancellationToken)
    {
        foreach (var redirection in redirections)
        {
            var target = await new ShellWordEvaluator(this, frame, streams).EvaluateTextAsync(redirection.Target, cancellationToken).ConfigureAwait(false);
            var stream = redirection.Operator switch
            {
                ">&" when target == "1" => streams.Output,
                ">&" when target == "2" => streams.Error,
                "<" when target == "/dev/tty" => context.TerminalStream,
                _ when target is "/dev/tty" or "/dev/stdout" or "/dev/stderr" => target == "/dev/stdout" ? streams.Output : streams.Error,
                _ => target is "/dev/null" ? Stream.Null : null,
            };
            if (stream is null)
            {
                await streams.WriteErrorAsync(
                    $"{frame.Name}: {target}: {(redirection.Descriptor == 0 ? "No such file or directory" : "Read-only file system")}\n", cancellationToken)
                    .ConfigureAwait(false);
                frame.Status = 1;
                return null;
            }

            streams = redirection switch
            {
                { Operator: "&>" or "&>>" } => streams with { Output = stream, Error = stream },
                { Descriptor: 0 } => streams with { Input = stream },
                { Descriptor: 2 } => streams with { Error = stream },
                _ => streams with { Output = stream },
            };
        }

        return streams;
    }
}
