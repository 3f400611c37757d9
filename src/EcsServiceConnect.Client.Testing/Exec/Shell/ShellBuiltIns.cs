using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The commands that are part of the simulated shell.</summary>
internal static class ShellBuiltIns
{
    public static readonly IReadOnlyDictionary<string, Func<ShellCall, ValueTask<int>>> All =
        new Dictionary<string, Func<ShellCall, ValueTask<int>>>(StringComparer.Ordinal)
        {
            [":"] = static _ => ValueTask.FromResult(0),
            ["["] = static call => call.Arguments is [.. var expression, "]"]
                ? TestAsync(call, expression)
                : call.FailAsync("[: missing ']'", 2),
            ["cd"] = ChangeDirectoryAsync,
            ["command"] = FindCommandAsync,
            ["echo"] = EchoAsync,
            ["eval"] = static call => call.Shell.ExecuteAsync(string.Join(' ', call.Arguments), call.Frame, call.Streams, call.CancellationToken),
            ["exec"] = ExecAsync,
            ["exit"] = ExitAsync,
            ["export"] = ExportAsync,
            ["false"] = static _ => ValueTask.FromResult(1),
            ["printf"] = PrintAsync,
            ["pwd"] = static call => call.WriteLineAsync(call.Frame.Directory),
            ["read"] = ReadAsync,
            ["set"] = SetAsync,
            ["test"] = static call => TestAsync(call, call.Arguments),
            ["true"] = static _ => ValueTask.FromResult(0),
            ["type"] = FindCommandAsync,
            ["unset"] = UnsetAsync,
            ["which"] = FindCommandAsync,
        };

    private static async ValueTask<int> ChangeDirectoryAsync(ShellCall call)
    {
        var path = call.Arguments is [var argument, ..] ? argument : call.Frame.Get("HOME") ?? "/";
        var directory = call.Frame.GetPath(path);
        if (!ShellPrograms.IsDirectory(directory, call.Shell.Context.WorkingDirectory))
        {
            return await call.FailAsync($"{call.Frame.Name}: cd: {path}: No such file or directory").ConfigureAwait(false);
        }

        call.Frame.Directory = directory;
        return 0;
    }

    private static async ValueTask<int> FindCommandAsync(ShellCall call)
    {
        var exitCode = 0;
        foreach (var name in call.Arguments.Where(static argument => argument is not ("-v" or "-V")))
        {
            exitCode = ShellPrograms.Find(name) is null ? 1
                : await call.WriteLineAsync(name.Contains('/') || All.ContainsKey(name) ? name : "/bin/" + name).ConfigureAwait(false);
        }

        return exitCode;
    }

    private static async ValueTask<int> EchoAsync(ShellCall call)
    {
        var arguments = call.Arguments;
        var (endsLine, isEscaped) = (true, false);
        while (arguments is ["-n" or "-e" or "-ne" or "-en", ..])
        {
            endsLine &= !arguments[0].Contains('n');
            isEscaped |= arguments[0].Contains('e');
            arguments = [.. arguments.Skip(1)];
        }

        var text = string.Join(' ', arguments);
        await call.WriteAsync(isEscaped ? ShellFormatter.Unescape(text) : Encoding.UTF8.GetBytes(text)).ConfigureAwait(false);
        await call.WriteAsync(endsLine ? "\n" : "").ConfigureAwait(false);
        return 0;
    }

    private static async ValueTask<int> ExecAsync(ShellCall call)
    {
        if (call.Arguments.Length > 0)
        {
            call.Frame.Status = await call.Shell.ExecuteProgramAsync(call.Arguments, call.Frame, call.Streams, call.CancellationToken).ConfigureAwait(false);
            call.Frame.IsExited = true;
        }

        return call.Frame.Status;
    }

    private static async ValueTask<int> ExitAsync(ShellCall call)
    {
        var exitCode = call.Frame.Status;
        if (call.Arguments is [var argument, ..] && !int.TryParse(argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exitCode))
        {
            exitCode = await call.FailAsync($"{call.Frame.Name}: exit: {argument}: numeric argument required", 2).ConfigureAwait(false);
        }

        call.Frame.IsExited = true;
        return exitCode & 255;
    }

    private static ValueTask<int> ExportAsync(ShellCall call)
    {
        foreach (var parts in call.Arguments.Select(static argument => argument.Split('=', 2)))
        {
            if (parts is [var name, var value])
            {
                call.Frame.Set(name, value);
            }

            call.Frame.Export(parts[0]);
        }

        return ValueTask.FromResult(0);
    }

    private static async ValueTask<int> PrintAsync(ShellCall call)
    {
        if (call.Arguments.Length == 0)
        {
            return await call.FailAsync("printf: usage: printf format [arguments]", 2).ConfigureAwait(false);
        }

        try
        {
            await call.WriteAsync(ShellFormatter.Format(call.Arguments[0], [.. call.Arguments.Skip(1)])).ConfigureAwait(false);
            return 0;
        }
        catch (FormatException exception)
        {
            return await call.FailAsync($"printf: {exception.Message}").ConfigureAwait(false);
        }
    }

    private static async ValueTask<int> ReadAsync(ShellCall call)
    {
        var line = await call.Streams.ReadLineAsync(call.CancellationToken).ConfigureAwait(false);
        string[] names = [.. call.Arguments.Where(static argument => argument != "-r").DefaultIfEmpty("REPLY")];
        var fields = (line ?? "").Trim().Split((char[])[' ', '\t'], names.Length, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < names.Length; i++)
        {
            call.Frame.Set(names[i], fields.ElementAtOrDefault(i) ?? "");
        }

        return line is null ? 1 : 0;
    }

    private static async ValueTask<int> SetAsync(ShellCall call)
    {
        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case "-e" or "+e":
                    call.Frame.ExitsOnFailure = argument[0] == '-';
                    break;
                case "-u" or "+u" or "+x" or "+m":
                    break;
                default:
                    return await call.FailAsync($"{call.Frame.Name}: set: '{argument}' is not supported by this simulated shell", 2).ConfigureAwait(false);
            }
        }

        return 0;
    }

    private static async ValueTask<int> TestAsync(ShellCall call, string[] expression)
    {
        if (expression is ["!", .. var negated])
        {
            return await TestAsync(call, negated).ConfigureAwait(false) switch { 0 => 1, 1 => 0, var error => error };
        }

        bool? result = expression switch
        {
            [] => false,
            [var text] => text.Length > 0,
            ["-n", var text] => text.Length > 0,
            ["-z", var text] => text.Length == 0,
            ["-d" or "-e", var path] => ShellPrograms.IsDirectory(call.Frame.GetPath(path), call.Shell.Context.WorkingDirectory),
            ["-x" or "-f", var path] => path.Contains('/') && ShellPrograms.Find(path) is not null,
            ["-t", "0"] => call.Streams.Input is ExecTerminalStream { IsTerminal: true },
            ["-t", "1"] => call.Streams.Output is ExecTerminalStream,
            [var left, "=" or "==", var right] => left == right,
            [var left, "!=", var right] => left != right,
            [var left, var sign, var right] when long.TryParse(left, CultureInfo.InvariantCulture, out var a)
                && long.TryParse(right, CultureInfo.InvariantCulture, out var b) => Compare(a, sign, b),
            _ => null,
        };
        return result switch
        {
            true => 0,
            false => 1,
            null => await call.FailAsync($"{call.Frame.Name}: test: '{string.Join(' ', expression)}' is not supported by this simulated shell", 2).ConfigureAwait(false),
        };
    }

    private static bool? Compare(long left, string sign, long right) => sign switch
    {
        "-eq" => left == right,
        "-ne" => left != right,
        "-lt" => left < right,
        "-le" => left <= right,
        "-gt" => left > right,
        "-ge" => left >= right,
        _ => null,
    };

    private static ValueTask<int> UnsetAsync(ShellCall call)
    {
        foreach (var name in call.Arguments)
        {
            call.Frame.Unset(name);
        }

        return ValueTask.FromResult(0);
    }
}
