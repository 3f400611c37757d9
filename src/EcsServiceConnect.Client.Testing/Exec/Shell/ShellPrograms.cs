using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The programs of the simulated container. Its files are a few empty directories.</summary>
internal static class ShellPrograms
{
    private static readonly string[] _programDirectories = ["/bin", "/usr/bin", "/usr/local/bin", "/sbin", "/usr/sbin"];

    private static readonly string[] _directories =
    [
        "/bin", "/dev", "/etc", "/home", "/lib", "/opt", "/proc", "/root", "/run", "/sbin", "/srv", "/sys", "/tmp", "/usr", "/usr/bin", "/usr/local", "/usr/local/bin",
        "/usr/sbin", "/var",
    ];

    private static readonly Dictionary<string, Func<ShellCall, ValueTask<int>>> _programs = new(ShellBuiltIns.All, StringComparer.Ordinal)
    {
        ["cat"] = CatAsync,
        ["date"] = static call => call.WriteLineAsync(
            call.Shell.Context.Now.UtcDateTime.ToString("ddd MMM d HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture)),
        ["env"] = EnvAsync,
        ["hostname"] = static call => call.WriteLineAsync(call.Shell.Context.HostName),
        ["id"] = static call => call.WriteLineAsync(call.Arguments is ["-u"] or ["-g"] ? "0" : "uid=0(root) gid=0(root) groups=0(root)"),
        ["ls"] = ListAsync,
        ["printenv"] = PrintEnvAsync,
        ["sleep"] = SleepAsync,
        ["stty"] = SttyAsync,
        ["tty"] = static call => call.WriteLineAsync("/dev/pts/0"),
        ["uname"] = static call => call.WriteLineAsync(call.Arguments is ["-a"] ? $"Linux {call.Shell.Context.HostName} x86_64 GNU/Linux" : "Linux"),
        ["whoami"] = static call => call.WriteLineAsync("root"),
    };

    private static readonly string[] _onlyBuiltIn = [":", "cd", "command", "eval", "exec", "exit", "export", "read", "set", "type", "unset"];

    /// <summary>The shells that the container has.</summary>
    public static readonly IReadOnlyList<string> Shells = ["sh", "bash", "ash", "dash"];

    /// <summary>Finds a program, or a command of the shell, by its name or path; null if there is none.</summary>
    public static Func<ShellCall, ValueTask<int>>? Find(string name) =>
        name.Contains('/') ? FindExecutable(name)
        : Shells.Contains(name) ? static call => call.Shell.Context.RunShellAsync(call)
        : _programs.GetValueOrDefault(name);

    /// <summary>Finds a program that is a file of the container; null if there is none.</summary>
    public static Func<ShellCall, ValueTask<int>>? FindExecutable(string name) =>
        GetPlainName(name) is { } plain && !_onlyBuiltIn.Contains(plain) ? Find(plain) : null;

    /// <summary>Whether a command is a shell that is to execute a script.</summary>
    public static bool IsScript(IReadOnlyList<string> arguments) =>
        arguments is [var name, ..]
        && GetPlainName(name) is { } plain
        && Shells.Contains(plain)
        && GetOptions(arguments.Skip(1)).Any(static option => option.Contains('c'));

    /// <summary>Gets the short options that arguments begin with.</summary>
    public static IEnumerable<string> GetOptions(IEnumerable<string> arguments) => arguments
        .TakeWhile(static argument => argument.StartsWith('-') && argument.Length > 1)
        .Where(static argument => !argument.StartsWith("--", StringComparison.Ordinal));

    /// <summary>Gets the name of a program without the directory of programs; null for a path to another directory.</summary>
    public static string? GetPlainName(string name) => !name.Contains('/') ? name
        : name.LastIndexOf('/') is var end && _programDirectories.Contains(name[..end]) ? name[(end + 1)..]
        : null;

    public static bool IsDirectory(string path, string workingDirectory) =>
        path == "/" || _directories.Contains(path) || path == workingDirectory || workingDirectory.StartsWith(path + "/", StringComparison.Ordinal);

    private static async ValueTask<int> CatAsync(ShellCall call)
    {
        var exitCode = 0;
        foreach (var file in call.Arguments.Length == 0 ? ["-"] : call.Arguments)
        {
            if (file is "-" or "/dev/stdin")
            {
                await call.Streams.Input.CopyToAsync(call.Streams.Output, call.CancellationToken).ConfigureAwait(false);
            }
            else if (file != "/dev/null")
            {
                exitCode = await call.FailAsync($"cat: {file}: {DescribeMissing(call, file)}").ConfigureAwait(false);
            }
        }

        return exitCode;
    }

    private static string DescribeMissing(ShellCall call, string file) =>
        IsDirectory(call.Frame.GetPath(file), call.Shell.Context.WorkingDirectory) ? "Is a directory" : "No such file or directory";

    private static ValueTask<int> EnvAsync(ShellCall call)
    {
        var count = call.Arguments.TakeWhile(static argument => argument.IndexOf('=', StringComparison.Ordinal) > 0).Count();
        var frame = call.Frame.Fork();
        foreach (var parts in call.Arguments.Take(count).Select(static argument => argument.Split('=', 2)))
        {
            frame.Set(parts[0], parts[1]);
            frame.Export(parts[0]);
        }

        return call.Arguments.Length > count
            ? call.Shell.ExecuteProgramAsync([.. call.Arguments.Skip(count)], frame, call.Streams, call.CancellationToken)
            : WriteEnvironmentAsync(call, frame);
    }

    private static async ValueTask<int> WriteEnvironmentAsync(ShellCall call, ShellFrame frame)
    {
        foreach (var (name, value) in frame.Environment)
        {
            await call.WriteAsync($"{name}={value}\n").ConfigureAwait(false);
        }

        return 0;
    }

    private static async ValueTask<int> PrintEnvAsync(ShellCall call)
    {
        if (call.Arguments.Length == 0)
        {
            return await WriteEnvironmentAsync(call, call.Frame).ConfigureAwait(false);
        }

        var environment = call.Frame.Environment.ToDictionary(StringComparer.Ordinal);
        var exitCode = 0;
        foreach (var name in call.Arguments)
        {
            exitCode = !environment.TryGetValue(name, out var value) ? 1 : await call.WriteLineAsync(value).ConfigureAwait(false);
        }

        return exitCode;
    }

    private static async ValueTask<int> ListAsync(ShellCall call)
    {
        var isLong = call.Arguments.Any(static argument => argument.StartsWith('-') && argument.Contains('l'));
        var exitCode = 0;
        foreach (var path in call.Arguments.Where(static argument => !argument.StartsWith('-')).DefaultIfEmpty("."))
        {
            var directory = call.Frame.GetPath(path);
            if (!IsDirectory(directory, call.Shell.Context.WorkingDirectory))
            {
                exitCode = await call.FailAsync($"ls: cannot access '{path}': No such file or directory", 2).ConfigureAwait(false);
                continue;
            }

            var prefix = directory == "/" ? "/" : directory + "/";
            var names = _directories
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && !name[prefix.Length..].Contains('/'))
                .Select(name => name[prefix.Length..]);
            await call.WriteAsync(isLong ? "total 0\n" : "").ConfigureAwait(false);
            foreach (var name in names)
            {
                await call.WriteAsync(isLong ? $"drwxr-xr-x 2 root root 0 Jan  1 00:00 {name}\n" : name + "\n").ConfigureAwait(false);
            }
        }

        return exitCode;
    }

    private static async ValueTask<int> SleepAsync(ShellCall call)
    {
        if (call.Arguments is not [var argument]
            || !double.TryParse(argument.TrimEnd('s'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || seconds > TimeSpan.FromDays(1).TotalSeconds)
        {
            return await call.FailAsync("sleep: needs one number of seconds, up to a day").ConfigureAwait(false);
        }

        await call.Shell.Context.DelayAsync(TimeSpan.FromSeconds(seconds), call.CancellationToken).ConfigureAwait(false);
        return 0;
    }

    private static async ValueTask<int> SttyAsync(ShellCall call)
    {
        if (call.Streams.Input is not ExecTerminalStream { IsTerminal: true })
        {
            return await call.FailAsync("stty: standard input: Inappropriate ioctl for device").ConfigureAwait(false);
        }

        var terminal = call.Shell.Context.Terminal;
        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case "size":
                    await call.WriteLineAsync($"{terminal.Rows} {terminal.Columns}").ConfigureAwait(false);
                    break;
                case "echo" or "-echo":
                    terminal.IsEchoEnabled = argument == "echo";
                    break;
                case "raw" or "-raw" or "cooked" or "-icanon" or "icanon":
                    terminal.IsRaw = argument is "raw" or "-icanon";
                    break;
                case "opost" or "-opost" or "onlcr" or "-onlcr":
                    terminal.ConvertsLineEnds = argument[0] != '-';
                    break;
                case "ixon" or "-ixon" or "icrnl" or "-icrnl" or "isig" or "-isig" or "iexten" or "-iexten":
                    // A client that asks for it gets what it asks for in all that it can notice here.
                    break;
                case "sane":
                    (terminal.IsEchoEnabled, terminal.IsRaw, terminal.ConvertsLineEnds) = (true, false, true);
                    break;
                default:
                    return await call.FailAsync($"stty: '{argument}' is not supported by this simulated shell").ConfigureAwait(false);
            }
        }

        return 0;
    }
}
