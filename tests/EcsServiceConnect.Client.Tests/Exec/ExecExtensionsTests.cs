using System.Text;
using EcsServiceConnect.Client.Exec.Channel;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Exec;

public sealed class ExecExtensionsTests : IAsyncDisposable
{
    private static readonly CancellationToken _token = TestContext.Current.CancellationToken;
    private readonly ExecTestClient _client = new();

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    [Theory]
    [InlineData("ls -l", "total 0\n", 0)]
    [InlineData("exit 3", "", 3)]
    [InlineData("echo 'é' \"$HOME\" \\\n", "é\u001e and \u001enot:0\u001e", 137)]
    public async Task RunCommandAsync_Shell_ReturnsOutputAndExitCode(string command, string output, int exitCode)
    {
        RunShell(shell => [shell.Begin(), Encoding.UTF8.GetBytes(output), shell.End(exitCode)]);

        var result = await RunAsync(command);

        Assert.Equal((exitCode, output, false), (result.ExitCode, result.Output, result.IsTruncated));
        Assert.Equal(output, Encoding.UTF8.GetString(result.OutputBytes.Span));
        Assert.Equal(("web", "session-1"), (result.ContainerName, result.SessionId));
    }

    [Fact]
    public async Task RunCommandAsync_OutputInSingleBytes_FindsMarks()
    {
        RunShell(shell =>
            [.. ((byte[])[.. "noise"u8, .. shell.Begin(), .. "a\u001eb"u8, .. shell.End(1)]).Select(static value => new[] { value })]);

        var result = await RunAsync("x");

        Assert.Equal((1, "a\u001eb"), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData(true, false, "a\r\nb\n")]
    [InlineData(false, false, "a\nb\n")]
    [InlineData(false, true, "a\r\nb\n")]
    public async Task RunCommandAsync_LineEndings_AreThoseOfTheCommand(bool isRaw, bool keep, string expected)
    {
        RunShell(shell => [shell.Begin(isRaw), "a\r\nb\n"u8.ToArray(), shell.End(0)]);

        Assert.Equal(expected, (await RunAsync("x", new RunCommandOptions { KeepTerminalLineEndings = keep })).Output);
    }

    [Theory]
    [InlineData(false, "red")]
    [InlineData(true, "\u001b[31mred\u001b[0m")]
    public async Task RunCommandAsync_EscapeSequences_AreKeptInTextByOption(bool keep, string expected)
    {
        RunShell(static shell => [shell.Begin(), "\u001b[31mred\u001b[0m"u8.ToArray(), shell.End(0)]);

        var result = await RunAsync("x", new RunCommandOptions { KeepEscapeSequences = keep });

        Assert.Equal(expected, result.Output);
        Assert.Equal("\u001b[31mred\u001b[0m"u8.ToArray(), result.OutputBytes.ToArray());
    }

    [Fact]
    public async Task RunCommandAsync_MuchOutput_IsTruncatedAndStillHasExitCode()
    {
        RunShell(static shell => [shell.Begin(), new byte[1000], new byte[1000], shell.End(5)]);

        var result = await RunAsync("x", new RunCommandOptions { MaxOutputBytes = 1500 });

        Assert.Equal((5, 1500, true), (result.ExitCode, result.OutputBytes.Length, result.IsTruncated));
    }

    [Fact]
    public async Task RunCommandAsync_Input_IsSentAfterTheBeginAndEnds()
    {
        var received = new StringBuilder();
        _client.OnOpened = async agent =>
        {
            await ExecTestClient.ShakeHandsAsync(agent);
            await agent.SendAsync(ChannelPayloadType.Output, GetShell().Begin());
        };
        _client.OnInput = async (agent, message) =>
        {
            if (message.PayloadType == ChannelPayloadType.Output)
            {
                received.Append(Encoding.Latin1.GetString(message.Payload.Span));
                if (received.ToString().EndsWith("\u0004\u0004", StringComparison.Ordinal))
                {
                    await agent.SendAsync(ChannelPayloadType.Output, GetShell().End(0));
                    await ExecTestClient.CloseAsync(agent);
                }
            }
        };

        await RunAsync("cat", new RunCommandOptions { Input = new MemoryStream("one\u0003\ntwo"u8.ToArray()) });

        Assert.DoesNotContain("</dev/null;", _client.Request!.Command, StringComparison.Ordinal);
        Assert.Equal("one\u0016\u0003\ntwo\u0004\u0004", received.ToString());
    }

    [Fact]
    public async Task RunCommandAsync_WithoutShell_HasNoExitCode()
    {
        Run(static _ => ["a\r\n"u8.ToArray()]);

        var result = await RunAsync("/app/tool --version", new RunCommandOptions { Shell = null });

        Assert.Equal("/app/tool --version", _client.Request!.Command);
        Assert.Null(result.ExitCode);
        Assert.Equal("a\n", result.Output);
        Assert.Contains("(cluster 'prod', task 'arn:", Assert.Throws<EcsExecException>(result.EnsureSuccess).Message, StringComparison.Ordinal);
        Assert.Contains("unknown exit code", Assert.Throws<EcsExecException>(result.EnsureSuccess).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bin/sh", "Unable to start command: Failed to start pty: fork/exec /bin/sh: no such file or directory", EcsExecOutcome.NoShell, "Set Shell")]
    [InlineData(null, "exec: \"nope\": executable file not found in $PATH", EcsExecOutcome.NoShell, "cannot execute the command")]
    [InlineData("/bin/sh", "Unable to start command: fork/exec /bin/sh: permission denied", EcsExecOutcome.NoShell, "Set Shell")]
    [InlineData("/bin/sh", "Cannot perform start session: EOF", EcsExecOutcome.ChannelClosed, "before the command ended")]
    [InlineData("/bin/sh", "Unable to start command: Failed to start pty: fork/exec /bin/sh: argument list too long", EcsExecOutcome.ChannelClosed, "too long")]
    [InlineData("/bin/sh", "Unable to start command: Failed to start pty: open /dev/ptmx: no such file or directory", EcsExecOutcome.ChannelClosed, "ptmx")]
    [InlineData("/bin/sh", "Unable to start command: Failed to start pty: open /dev/pts/0: permission denied", EcsExecOutcome.ChannelClosed, "pts/0")]
    [InlineData(null, "Unable to start command: Failed to parse commands input: EOF found when expecting closing quote", EcsExecOutcome.ChannelClosed, "closing quote")]
    public async Task RunCommandAsync_ClosedWithReason_Throws(string? shell, string reason, EcsExecOutcome outcome, string message)
    {
        Run(static _ => [], reason);

        var error = await Assert.ThrowsAsync<EcsExecException>(() => RunAsync("nope", new RunCommandOptions { Shell = shell }));

        Assert.Equal((outcome, reason), (error.Outcome, error.Reason));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunCommandAsync_ClosedInTheMiddle_HasOutputSoFar()
    {
        RunShell(static shell => [shell.Begin(), "half"u8.ToArray()]);

        var error = await Assert.ThrowsAsync<EcsExecException>(() => RunAsync("x"));

        Assert.Equal((EcsExecOutcome.ChannelClosed, "half"), (error.Outcome, error.Result!.Output));
        Assert.Null(error.Result.ExitCode);
    }

    [Fact]
    public async Task RunCommandAsync_TooSlow_EndsTheSession()
    {
        var begun = new TaskCompletionSource();
        _client.OnOpened = async agent =>
        {
            await ExecTestClient.ShakeHandsAsync(agent);
            await agent.SendAsync(ChannelPayloadType.Output, (byte[])[.. GetShell().Begin(), .. "half"u8]);
            await agent.WaitUntilAcknowledgedAsync();
            begun.SetResult();
        };

        var running = RunAsync("sleep 1000", new RunCommandOptions { Timeout = TimeSpan.FromMinutes(1) });
        await begun.Task.WaitAsync(_token);
        _client.Clock.Advance(TimeSpan.FromMinutes(1));

        var error = await Assert.ThrowsAsync<EcsExecException>(() => running);
        Assert.Equal(EcsExecOutcome.TimedOut, error.Outcome);
        await (await _client.Agent).Completion.WaitAsync(_token);
        Assert.Equal(ChannelPayloadType.Flag, _client.Input.Last().Type);
    }

    [Fact]
    public async Task RunCommandAsync_Canceled_EndsTheSession()
    {
        using var source = new CancellationTokenSource();
        _client.OnInput = (_, message) => message.PayloadType == ChannelPayloadType.Size ? source.CancelAsync() : Task.CompletedTask;

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.RunCommandAsync(
            "prod", "0123", "web", "x", new RunCommandOptions { SessionOptions = _client.SessionOptions }, source.Token));

        Assert.Equal(source.Token, error.CancellationToken);
        await (await _client.Agent).Completion.WaitAsync(_token);
        Assert.Equal(ChannelPayloadType.Flag, _client.Input.Last().Type);
    }

    [Fact]
    public async Task RunCommandAsync_RunningAgentThatIsNotConnected_DoesNotAdviseToWait()
    {
        _client.Respond = static request => request is ExecuteCommandRequest
            ? throw new TargetNotConnectedException("The target is not connected.")
            : new DescribeTasksResponse { Tasks = [CreateTask("RUNNING", true, ("web", "RUNNING"))] };

        var error = await Assert.ThrowsAsync<EcsExecException>(() => _client.RunCommandAsync("prod", "0123", "web", "ls", cancellationToken: _token));

        Assert.Equal(EcsExecOutcome.AgentNotRunning, error.Outcome);
        Assert.Contains("is RUNNING and not connected to Systems Manager", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("WaitUntilExecAvailableAsync", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "arn:aws:ecs:eu-central-1:123456789012:task/staging/0123", "staging")]
    [InlineData("prod", "arn:aws:ecs:eu-central-1:123456789012:task/staging/0123", "prod")]
    [InlineData(null, "0123", null)]
    public async Task OpenSessionAsync_ArnOfTheTask_NamesTheCluster(string? cluster, string task, string? sent)
    {
        await using var session = await _client.OpenSessionAsync(cluster, task, "web", options: _client.SessionOptions, cancellationToken: _token);

        Assert.Equal((sent, task), (_client.Request!.Cluster, _client.Request.Task));
    }

    public static TheoryData<EcsTask?, string?, EcsExecOutcome, string> Tasks => new()
    {
        { null, "web", EcsExecOutcome.TaskNotFound, "no such task" },
        { CreateTask("STOPPED", true, ("web", "RUNNING")), "web", EcsExecOutcome.TaskNotRunning, "has stopped" },
        { CreateTask("RUNNING", true, ("web", "STOPPED")) with { DesiredStatus = "STOPPED" }, "web", EcsExecOutcome.TaskNotRunning, "is stopping" },
        { CreateTask("RUNNING", false, ("web", "RUNNING")), "web", EcsExecOutcome.NotEnabled, "EnableExecuteCommand" },
        { CreateTask("RUNNING", true, ("web", "RUNNING"), ("log", "RUNNING")), "wep", EcsExecOutcome.ContainerNotFound, "web, log" },
        { CreateTask("RUNNING", true, ("web", "RUNNING"), ("log", "RUNNING")), null, EcsExecOutcome.ContainerNotFound, "name one of them: web, log" },
        { CreateTask("RUNNING", true, ("web", "PENDING")), null, EcsExecOutcome.AgentNotRunning, "PENDING" },
        { CreateTask("RUNNING", true, ("web", "STOPPED")), "web", EcsExecOutcome.AgentNotRunning, "start a new task. (cluster 'prod', task '0123', container 'web') The reason: reason of STOPPED" },
        { CreateTask("RUNNING", true, ("web", "RUNNING")), "web", EcsExecOutcome.SessionRejected, "execute command failed" },
    };

    [Theory]
    [MemberData(nameof(Tasks))]
    public async Task RunCommandAsync_RejectedByEcs_FindsTheCause(EcsTask? task, string? container, EcsExecOutcome outcome, string message)
    {
        _client.Respond = request => request is ExecuteCommandRequest
            ? throw new InvalidParameterException("The execute command failed because execute command was not enabled when the task was run.")
            : new DescribeTasksResponse { Tasks = task is null ? [] : [task], Failures = task is null ? [new Failure { Reason = "MISSING" }] : [] };

        var error = await Assert.ThrowsAsync<EcsExecException>(() => _client.RunCommandAsync("prod", "0123", container, "ls", cancellationToken: _token));

        Assert.Equal(outcome, error.Outcome);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("cluster 'prod', task '0123'", error.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidParameterException>(error.InnerException);
    }

    [Fact]
    public async Task RunCommandAsync_InvalidArguments_Throw()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("client", () => ((IEcsClient)null!).RunCommandAsync(null, "t", null, "ls", cancellationToken: _token));
        await Assert.ThrowsAsync<ArgumentNullException>("client", () => ((IEcsClient)null!).OpenSessionAsync(null, "t", cancellationToken: _token));
        await Assert.ThrowsAsync<ArgumentNullException>("client", () => ((IEcsClient)null!).WaitUntilExecAvailableAsync(null, "t", cancellationToken: _token));
        await Assert.ThrowsAsync<ArgumentException>(() => _client.RunCommandAsync(null, "", null, "ls", cancellationToken: _token));
        await Assert.ThrowsAsync<ArgumentException>(() => _client.RunCommandAsync(null, "t", null, "a\0b", cancellationToken: _token));
        await Assert.ThrowsAsync<ArgumentException>(() => _client.RunCommandAsync(null, "t", null, "a\ud800b", cancellationToken: _token));
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync("ls", new RunCommandOptions { Shell = "my sh" }));
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync("", new RunCommandOptions { Shell = null }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => RunAsync("ls", new RunCommandOptions { Timeout = TimeSpan.Zero }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => RunAsync("ls", new RunCommandOptions { MaxOutputBytes = -1 }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            _client.OpenSessionAsync(null, "t", options: new EcsExecSessionOptions { Columns = 0 }, cancellationToken: _token));
    }

    public static TheoryData<EcsTask, string?, string> UselessWaits => new()
    {
        { CreateTask("STOPPED", true, ("web", "RUNNING")), "web", "needs a running task" },
        { CreateTask("RUNNING", false, ("web", "RUNNING")), "web", "set EnableExecuteCommand" },
        { CreateTask("RUNNING", true, ("web", "STOPPED")), "web", "STOPPED: reason of STOPPED" },
        { CreateTask("RUNNING", true, ("web", "STOPPED")), null, "STOPPED: reason of STOPPED" },
        { CreateTask("RUNNING", true, ("web", "RUNNING")), "wep", "without a container 'wep'; it has web" },
    };

    [Theory]
    [MemberData(nameof(UselessWaits))]
    public async Task WaitUntilExecAvailableAsync_UselessWait_ThrowsWhy(EcsTask task, string? container, string message)
    {
        _client.Respond = _ => new DescribeTasksResponse { Tasks = [task] };

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() => _client.WaitUntilExecAvailableAsync("prod", "0123", container, cancellationToken: _token));

        Assert.Equal(EcsWaiterOutcome.Failed, error.Outcome);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web")]
    [InlineData(null)]
    public async Task WaitUntilExecAvailableAsync_AgentStarts_ReturnsTheTask(string? container)
    {
        var polls = new Queue<EcsTask>(
        [
            CreateTask("PROVISIONING", true),
            CreateTask("RUNNING", true, ("web", "PENDING")),
            CreateTask("RUNNING", true, ("web", "RUNNING")),
        ]);
        _client.Respond = _ => new DescribeTasksResponse { Tasks = [polls.Dequeue()] };

        var task = await _client.WaitUntilExecAvailableAsync(
            "prod", "0123", container, new EcsWaiterOptions { PollInterval = TimeSpan.FromMilliseconds(1) }, _token);

        Assert.Equal("RUNNING", task.Containers[0].ManagedAgents[0].LastStatus);
        Assert.Empty(polls);
    }

    private static EcsTask CreateTask(string status, bool isEnabled, params (string Name, string AgentStatus)[] containers) => new()
    {
        TaskArn = "arn:aws:ecs:eu-central-1:123456789012:task/prod/0123",
        LastStatus = status,
        EnableExecuteCommand = isEnabled,
        Containers =
        [
            .. containers.Select(static container => new Container
            {
                Name = container.Name,
                ManagedAgents =
                [
                    new ManagedAgent { Name = ManagedAgentName.ExecuteCommandAgent, LastStatus = container.AgentStatus, Reason = $"reason of {container.AgentStatus}" },
                ],
            }),
        ],
    };

    private ShellMarks GetShell() => new(_client.Request!.Command);

    private void RunShell(Func<ShellMarks, IReadOnlyList<byte[]>> run) => Run(_ => run(GetShell()));

    private void Run(Func<string, IReadOnlyList<byte[]>> run, string reason = "") => _client.OnOpened = async agent =>
    {
        await ExecTestClient.ShakeHandsAsync(agent);
        foreach (var piece in run(_client.Request!.Command))
        {
            await agent.SendAsync(ChannelPayloadType.Output, piece);
        }

        await ExecTestClient.CloseAsync(agent, reason);
    };

    private Task<CommandResult> RunAsync(string command, RunCommandOptions? options = null) => _client.RunCommandAsync(
        "prod", "0123", "web", command, (options ?? new RunCommandOptions()) with { SessionOptions = _client.SessionOptions }, _token);
}
