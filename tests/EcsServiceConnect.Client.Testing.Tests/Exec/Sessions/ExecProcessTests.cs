using System.Text;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ExecProcessTests
{
    [Theory]
    [InlineData("echo hello; exit 3", "hello\n", 3)]
    [InlineData("printf '%s|' \"$COLOR\" 'a  b' '\\' '\"'", "blue|a  b|\\|\"|", 0)]
    [InlineData("echo 'Grüße, 世界! 🚀'", "Grüße, 世界! 🚀\n", 0)]
    [InlineData("false", "", 1)]
    [InlineData("nonsense", "sh: nonsense: command not found\n", 127)]
    [InlineData("pwd\ncd /tmp\npwd", "/srv/app\n/tmp\n", 0)]
    [InlineData("cat", "", 0)]
    public async Task Run_CommandOfTheClient_HasItsOutputAndExitCode(string command, string output, int exitCode)
    {
        using var exec = await ExecTestEcs.CreateAsync();

        var result = await RunAsync(exec, command);

        Assert.Equal((output, exitCode), (result.Output, result.ExitCode));
    }

    [Theory]
    [InlineData("ls -l")]
    [InlineData("make all && make install; echo done")]
    [InlineData("for file in *; do echo $file; done")]
    [InlineData("ls -l # with a comment")]
    [InlineData("echo 'unterminated")]
    public async Task Run_CommandThatIsSetUp_HasItsOutputAndExitCode(string command)
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var setup = exec.Ecs.OnCommand("web", command).RespondWith("scripted\n", exitCode: 42);

        var result = await RunAsync(exec, command);

        Assert.Equal(("scripted\n", 42, 1), (result.Output, result.ExitCode, setup.AppliedCount));
    }

    [Theory]
    [InlineData("echo a; echo b; exit $?")]
    [InlineData("migrate --all")]
    [InlineData("sh -c 'migrate; echo $?'")]
    public async Task Run_AnyCommandIsSetUp_AppliesToTheCallersCommandOnly(string command)
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var commands = new List<string>();
        exec.Ecs.OnCommand().When(invocation =>
        {
            commands.Add(invocation.Command);
            return true;
        }).RespondWith("any\n", exitCode: 6);

        var result = await RunAsync(exec, command);

        Assert.StartsWith("any\n", result.Output, StringComparison.Ordinal);
        Assert.All(commands, text => Assert.Contains(text, command, StringComparison.Ordinal));
        Assert.Equal(command.StartsWith("sh", StringComparison.Ordinal) ? 0 : 6, result.ExitCode);
    }

    [Fact]
    public async Task Run_Input_ArrivesWhole()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var input = new byte[20_000];
        for (var i = 0; i < input.Length; i++)
        {
            input[i] = (byte)(i * 7);
        }

        var result = await exec.Test.Client.RunCommandAsync(
            "prod", exec.TaskArn, "web", "cat; exit 5", new RunCommandOptions { Input = new MemoryStream(input), KeepEscapeSequences = true }, TestEcs.Token);

        Assert.Equal(5, result.ExitCode);
        Assert.Equal(input, result.OutputBytes.ToArray());
    }

    [Theory]
    [InlineData("sh", "echo x\nexit 3\n", "x\n", 3)]
    [InlineData("test -t 0; echo $?", "x", "1\n", 0)]
    [InlineData("test -t 1; stty size; echo $?", "x", "stty: standard input: Inappropriate ioctl for device\n1\n", 0)]
    [InlineData("read a; echo \"<$a>\"; cat", "one\ntwo\nthree", "<one>\ntwo\nthree", 0)]
    [InlineData("echo hi", "not read", "hi\n", 0)]
    [InlineData("-x", "", "sh: -x: command not found\n", 127)]
    public async Task Run_Input_IsAPipe(string command, string input, string output, int exitCode)
    {
        using var exec = await ExecTestEcs.CreateAsync();

        var result = await exec.Test.Client.RunCommandAsync(
            "prod", exec.TaskArn, "web", command, new RunCommandOptions { Input = new MemoryStream(Encoding.UTF8.GetBytes(input)) }, TestEcs.Token);

        Assert.Equal((output, exitCode), (result.Output, result.ExitCode));
    }

    [Fact]
    public async Task Run_ShellThatIsNotThere_IsNoShell()
    {
        using var exec = await ExecTestEcs.CreateAsync();

        var error = await Assert.ThrowsAsync<EcsExecException>(() => exec.Test.Client.RunCommandAsync(
            "prod", exec.TaskArn, "web", "ls", new RunCommandOptions { Shell = "/opt/fish" }, TestEcs.Token));

        Assert.Equal(EcsExecOutcome.NoShell, error.Outcome);
    }

    [Fact]
    public async Task Run_NoShell_HasNoExitCode()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        exec.Ecs.OnCommand("web", "/app/tool --version").RespondWith("1.2.3\n", exitCode: 3);

        var result = await exec.Test.Client.RunCommandAsync(
            "prod", exec.TaskArn, "web", "/app/tool --version", new RunCommandOptions { Shell = null }, TestEcs.Token);

        Assert.Equal(("1.2.3\n", null), (result.Output, result.ExitCode));
    }

    private static Task<CommandResult> RunAsync(ExecTestEcs exec, string command) =>
        exec.Test.Client.RunCommandAsync("prod", exec.TaskArn, "web", command, cancellationToken: TestEcs.Token);
}
