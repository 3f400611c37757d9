using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.Samples.Tests;

public sealed partial class ExecTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_CommandOfTheReadme_HasItsOutputAndExitCode()
    {
        var readme = await File.ReadAllTextAsync(BuiltProgram.Find("Exec").ReadmePath, Token);
        using var process = BuiltProgram.Find("Exec").Start(Command().Match(readme).Groups["command"].Value);

        var (exitCode, output, error) = await process.WaitForExitAsync();

        Assert.Equal((3, Output().Match(readme).Groups["output"].Value, ""), (exitCode, output, error));
    }

    [Fact]
    public async Task Run_Pipe_RunsItsScript()
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"echo 'whoami; exit 4' | {BuiltProgram.Find("Exec").ToShellCommand()}"])
        {
            RedirectStandardOutput = true,
        };
        using var shell = Process.Start(start)!;

        Assert.Equal("root\n", await shell.StandardOutput.ReadToEndAsync(Token));
        await shell.WaitForExitAsync(Token);
        Assert.Equal(4, shell.ExitCode);
    }

    [Fact]
    public async Task Run_Terminal_IsThatOfTheContainer()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no program that makes a terminal.");
        var start = new ProcessStartInfo("script", ["-qec", $"stty cols 91 rows 33; {BuiltProgram.Find("Exec").ToShellCommand()}", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var script = Process.Start(start)!;
        await ReadUntilAsync(script, "# ");

        await script.StandardInput.WriteAsync("stty size\r".AsMemory(), Token);
        await ReadUntilAsync(script, "33 91");
        await script.StandardInput.WriteAsync("sleep 100\r".AsMemory(), Token);
        await ReadUntilAsync(script, "sleep 100");
        await script.StandardInput.WriteAsync("\u0003".AsMemory(), Token);
        await ReadUntilAsync(script, "^C");
        await script.StandardInput.WriteAsync("exit\r".AsMemory(), Token);

        await script.StandardOutput.ReadToEndAsync(Token);
        await script.WaitForExitAsync(Token);
        Assert.Equal(0, script.ExitCode);
    }

    [Fact]
    public async Task Run_Server_UsesItsTask()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals of this kind are not sent on Windows.");
        using var server = BuiltProgram.LocalServer.Start("--port", "0", "--deployment-duration", "200ms");
        var url = Url().Match(await server.ReadLineAsync() ?? "").Value;

        Assert.Equal("hello from the container\n", await BuiltProgram.Find("Exec").RunAsync("--endpoint", url, "echo $GREETING"));
        Assert.Equal((0, "", ""), await server.StopAsync());
    }

    [Fact]
    public async Task Run_AwsWithoutTask_NamesTheMissingOption() => LineAssert.Matches(
        await BuiltProgram.Find("Exec").FailAsync("--aws", "--cluster", "prod", "ls"), @"^--aws needs --task\.$");

    private static async Task ReadUntilAsync(Process process, string text)
    {
        var read = "";
        var buffer = new char[256];
        while (!read.Contains(text, StringComparison.Ordinal))
        {
            var count = await process.StandardOutput.ReadAsync(buffer, Token);
            Assert.True(count > 0, $"The program has ended with: {read}");
            read += new string(buffer, 0, count);
        }
    }

    [GeneratedRegex("^dotnet run --project samples/Exec -- '(?<command>[^']+)'$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("^```text\n(?<output>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+$")]
    private static partial Regex Url();
}
