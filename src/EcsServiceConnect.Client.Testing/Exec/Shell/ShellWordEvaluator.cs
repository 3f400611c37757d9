using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Replaces variables and command substitutions in words, and splits what is not quoted.</summary>
internal sealed class ShellWordEvaluator(ShellExecutor executor, ShellFrame frame, ShellStreams streams)
{
    private static readonly char[] _separators = [' ', '\t', '\n'];

    /// <summary>Evaluates words into the arguments of a command.</summary>
    public async ValueTask<List<string>> EvaluateAsync(IReadOnlyList<ShellWord> words, CancellationToken cancellationToken)
    {
        var arguments = new List<string>();
        foreach (var word in words)
        {
            await EvaluateAsync(word, arguments, cancellationToken).ConfigureAwait(false);
        }

        return arguments;
    }

    /// <summary>Evaluates a word into one text.</summary>
    public async ValueTask<string> EvaluateTextAsync(ShellWord word, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var part in word.Parts)
        {
            text.Append(await GetTextAsync(part, cancellationToken).ConfigureAwait(false));
        }

        return ExpandHome(word, text.ToString());
    }

    private async ValueTask EvaluateAsync(ShellWord word, List<string> arguments, CancellationToken cancellationToken)
    {
        StringBuilder? current = null;
        foreach (var part in word.Parts)
        {
            if (part is ShellVariable { Name: "@", IsQuoted: true })
            {
                arguments.AddRange(frame.Arguments);
                continue;
            }

            var text = await GetTextAsync(part, cancellationToken).ConfigureAwait(false);
            if (part.IsQuoted || part is ShellText)
            {
                (current ??= new StringBuilder()).Append(text);
                continue;
            }

            if (text.Length > 0 && char.IsWhiteSpace(text[0]))
            {
                Flush();
            }

            var fields = text.Split(_separators, StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < fields.Length; i++)
            {
                (current ??= new StringBuilder()).Append(fields[i]);
                if (i + 1 < fields.Length || char.IsWhiteSpace(text[^1]))
                {
                    Flush();
                }
            }
        }

        Flush();

        void Flush()
        {
            if (current is not null)
            {
                arguments.Add(ExpandHome(word, current.ToString()));
                current = null;
            }
        }
    }

    private string ExpandHome(ShellWord word, string text) =>
        word.Parts is [ShellText { IsQuoted: false }, ..] && (text == "~" || text.StartsWith("~/", StringComparison.Ordinal))
            ? frame.Get("HOME") + text[1..]
            : text;

    private async ValueTask<string> GetTextAsync(ShellWordPart part, CancellationToken cancellationToken)
    {
        switch (part)
        {
            case ShellText text:
                return text.Value;
            case ShellVariable variable:
                var value = GetValue(variable.Name);
                return string.IsNullOrEmpty(value) && variable.Default is { } fallback
                    ? await EvaluateTextAsync(fallback, cancellationToken).ConfigureAwait(false)
                    : value ?? "";
            default:
                using (var output = new MemoryStream())
                {
                    var fork = frame.Fork();
                    await executor.ExecuteAsync(((ShellSubstitution)part).Body, fork, streams with { Output = output }, cancellationToken)
                        .ConfigureAwait(false);
                    frame.Status = fork.Status;
                    return Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length)).TrimEnd('\n');
                }
        }
    }

    private string? GetValue(string name) => name switch
    {
        "?" => frame.Status.ToString(CultureInfo.InvariantCulture),
        "$" => ShellExecutor.ProcessId.ToString(CultureInfo.InvariantCulture),
        "#" => frame.Arguments.Count.ToString(CultureInfo.InvariantCulture),
        "@" or "*" => string.Join(' ', frame.Arguments),
        "0" => frame.Name,
        "-" or "!" => "",
        "PWD" => frame.Directory,
        [>= '1' and <= '9'] => frame.Arguments.ElementAtOrDefault(name[0] - '1'),
        _ => frame.Get(name),
    };
}
