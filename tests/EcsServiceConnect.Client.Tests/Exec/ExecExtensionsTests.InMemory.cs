using System.Security.Cryptography;
using System.Text;
using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Exec;

/// <summary>The client and the in-memory ECS, over the WebSocket of the client's own <see cref="HttpClient"/>.</summary>
public sealed class ExecExtensionsInMemoryTests : IAsyncLifetime
{
    private static readonly CancellationToken _token = TestContext.Current.CancellationToken;
    private readonly TestEcs _test = new();
    private TaskHandle _task = null!;

    public async ValueTask InitializeAsync()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.Definition() with
        {
            TaskRoleArn = "arn:aws:iam::123456789012:role/orders",
            ContainerDefinitions = [new ContainerDefinition { Name = "web", Image = "example/web:1" }],
        });
        var tasks = _test.Ecs.Seed(TestEcs.FargateTask() with { EnableExecuteCommand = true }).Tasks;
        _task = _test.Client.Cluster("prod").Task(tasks[0].TaskArn!);
    }

    public ValueTask DisposeAsync()
    {
        _test.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task RunCommandAsync_ScriptedCommand_ReturnsOutputAndExitCode()
    {
        _test.Ecs.OnCommand("web", "ls -l").RespondWith("total 0\ntwo é\n", exitCode: 3);

        var result = await _task.RunCommandAsync("web", "ls -l", cancellationToken: _token);

        Assert.Equal((3, "total 0\ntwo é\n", "web"), (result.ExitCode, result.Output, result.ContainerName));
        Assert.Equal(_task.Name, result.TaskArn);
    }

    [Theory]
    [InlineData("echo \"it's\" 'a \"quoted\" $HOME' \\\\ '`x`' '!'", "it's a \"quoted\" $HOME \\ `x` !\n", 0)]
    [InlineData("echo one\necho 'two\nthree'\nexit 7", "one\ntwo\nthree\n", 7)]
    [InlineData("printf 'é漢字🎉'", "é漢字🎉", 0)]
    [InlineData("false", "", 1)]
    [InlineData("cat", "", 0)]
    public async Task RunCommandAsync_AnyCommand_ArrivesUnharmed(string command, string output, int exitCode)
    {
        var result = await _task.RunCommandAsync(null, command, cancellationToken: _token);

        Assert.Equal((exitCode, output), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task RunCommandAsync_BinaryInput_ArrivesByteForByte()
    {
        var input = RandomNumberGenerator.GetBytes(100_000);

        var result = await _task.RunCommandAsync("web", "cat", new RunCommandOptions { Input = new MemoryStream(input) }, _token);

        Assert.Equal(0, result.ExitCode);
        Assert.True(input.AsSpan().SequenceEqual(result.OutputBytes.Span));
    }

    [Fact]
    public async Task RunCommandAsync_MuchOutput_IsComplete()
    {
        var output = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 60_000).Select(static i => $"{i,20}\n")));
        _test.Ecs.OnCommand("web", "dump").RespondWith(output);

        var result = await _task.RunCommandAsync("web", "dump", cancellationToken: _token);

        Assert.True(output.AsSpan().SequenceEqual(result.OutputBytes.Span));
    }

    [Fact]
    public async Task RunCommandAsync_RejectedToken_HasTheReason()
    {
        _test.Ecs.OnSession("web").RejectToken("Token expired");

        var error = await Assert.ThrowsAsync<EcsExecException>(() => _task.RunCommandAsync("web", "ls", cancellationToken: _token));

        Assert.Equal((EcsExecOutcome.SessionRejected, "Token expired"), (error.Outcome, error.Reason));
    }

    [Fact]
    public async Task RunCommandAsync_CommandThatCannotStart_IsNoShell()
    {
        _test.Ecs.OnSession("web").FailToStart("Unable to start command: Failed to start pty: fork/exec /bin/sh: no such file or directory");

        var error = await Assert.ThrowsAsync<EcsExecException>(() => _task.RunCommandAsync("web", "ls", cancellationToken: _token));

        Assert.Equal(EcsExecOutcome.NoShell, error.Outcome);
        Assert.Contains("fork/exec /bin/sh", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunCommandAsync_BrokenConnection_IsAnException()
    {
        _test.Ecs.OnSession("web").BreakConnection(messages: 1);

        await Assert.ThrowsAnyAsync<EcsException>(() => _task.RunCommandAsync("web", "ls", cancellationToken: _token));
    }

    [Fact]
    public async Task RunCommandAsync_OldAgent_NeedsNoHandshake()
    {
        _test.Ecs.OnSession("web").SkipHandshake();

        Assert.Equal("a\n", (await _task.RunCommandAsync("web", "echo a", cancellationToken: _token)).Output);
    }

    [Fact]
    public async Task OpenSessionAsync_Shell_TalksAndEnds()
    {
        await using var session = await _task.OpenSessionAsync("web", cancellationToken: _token);
        await session.Stream.WriteAsync("echo forty; echo two\nexit 5\n"u8.ToArray(), _token);

        using var reader = new StreamReader(session.Stream);
        Assert.Contains("forty\r\ntwo\r\n", await reader.ReadToEndAsync(_token), StringComparison.Ordinal);
        Assert.Equal(new EcsExecSessionResult(), await session.WaitForExitAsync(_token));
    }

    [Fact]
    public async Task SendSignalAsync_Interrupt_ReachesTheCommand()
    {
        var interrupted = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        _test.Ecs.OnCommand("web", "watch").Run(async terminal =>
        {
            terminal.OnInterrupt(() => interrupted.TrySetResult());
            started.SetResult();
            await interrupted.Task;
            await terminal.WriteAsync($"{terminal.Columns}x{terminal.Rows}");
            return 0;
        });

        await using var session = await _task.OpenSessionAsync("web", "watch", new EcsExecSessionOptions { Columns = 100, Rows = 30 }, _token);
        await started.Task.WaitAsync(_token);
        await session.SendSignalAsync(EcsExecSignal.Interrupt, _token);

        using var reader = new StreamReader(session.Stream);
        Assert.EndsWith("100x30", await reader.ReadToEndAsync(_token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitUntilExecAvailableAsync_RunningTask_Returns()
    {
        var task = await _task.WaitUntilExecAvailableAsync("web", cancellationToken: _token);

        Assert.Equal(_task.Name, task.TaskArn);
    }

    [Fact]
    public async Task RunCommandAsync_TaskWithoutExec_ThrowsNotEnabled()
    {
        var plain = _test.Ecs.Seed(TestEcs.FargateTask()).Tasks[0].TaskArn!;

        var error = await Assert.ThrowsAsync<EcsExecException>(
            () => _test.Client.RunCommandAsync("prod", plain, "web", "ls", cancellationToken: _token));

        Assert.Equal(EcsExecOutcome.NotEnabled, error.Outcome);
    }
}
