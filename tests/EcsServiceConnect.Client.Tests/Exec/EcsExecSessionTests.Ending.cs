using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using EcsServiceConnect.Client.Exec.Channel;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Exec;

/// <summary>Sessions whose end overtakes their output, and agents that are silent.</summary>
public sealed class EcsExecSessionEndingTests : IAsyncDisposable
{
    private static readonly CancellationToken _token = TestContext.Current.CancellationToken;
    private readonly ExecTestClient _client = new();

    /// <summary>The time of the client; that of the agent stands still.</summary>
    private readonly SimulationTimeProvider _clock = new();

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    /// <summary>The handshake of the test agent has the numbers 0 and 1.</summary>
    [Theory]
    [InlineData("a", "", "b")]
    [InlineData("b", "", "a")]
    [InlineData("", "", "a", "b")]
    [InlineData("", "", "b", "a")]
    [InlineData("a", "b", "")]
    public async Task ReadAsync_EndOvertakesOutput_OutputIsComplete(params string[] arrivals)
    {
        await using var session = await OpenAsync();

        foreach (var arrival in arrivals)
        {
            await SendAsync(arrival is "" ? CreateClosed() : CreateOutput(arrival is "a" ? 2 : 3, arrival));
        }

        await _client.Transport!.CloseAsync(_token);
        using var reader = new StreamReader(session.Stream);
        Assert.Equal("ab", await reader.ReadToEndAsync(_token));
        Assert.Equal(new EcsExecSessionResult(), await session.WaitForExitAsync(_token));
    }

    [Fact]
    public async Task ReadAsync_OutputStaysAway_ThrowsAfterTheRetransmissionTime()
    {
        await using var session = await OpenAsync();
        await SendAsync(CreateOutput(3, "b"));
        await SendAsync(CreateClosed());

        var error = await Assert.ThrowsAsync<EcsExecException>(
            () => _clock.RunUntilCompletedAsync(() => session.Stream.ReadAsync(new byte[10], _token).AsTask(), cancellationToken: _token));

        Assert.Equal(EcsExecOutcome.ChannelClosed, error.Outcome);
        Assert.Contains("a part of the output had not arrived", error.Message, StringComparison.Ordinal);
        Assert.Null((await session.WaitForExitAsync(_token)).Reason);
    }

    [Fact]
    public async Task RunCommandAsync_OutputStaysAway_HasOutputSoFar()
    {
        _client.OnOpened = async agent =>
        {
            await ExecTestClient.ShakeHandsAsync(agent);
            await agent.SendAsync(ChannelPayloadType.Output, (byte[])[.. new ShellMarks(_client.Request!.Command).Begin(), .. "half"u8]);
            await agent.WaitUntilAcknowledgedAsync();
            await SendAsync(CreateOutput(4, "more"));
            await SendAsync(CreateClosed("The container stops."));
            await _client.Transport!.CloseAsync(_token);
        };

        var error = await Assert.ThrowsAsync<EcsExecException>(() => _client.RunCommandAsync(
            "prod", "0123", "web", "x", new RunCommandOptions { SessionOptions = _client.SessionOptions }, _token));

        Assert.Equal((EcsExecOutcome.ChannelClosed, "The container stops.", "half"), (error.Outcome, error.Reason, error.Result?.Output));
    }

    [Fact]
    public async Task WaitForExitAsync_AgentLeavesConnectionOpen_ReturnsAfterTheRetransmissionTime()
    {
        await using var session = await OpenAsync();
        await SendAsync(CreateClosed("Session timed out."));

        var end = await _clock.RunUntilCompletedAsync(() => session.WaitForExitAsync(_token), cancellationToken: _token);

        Assert.Equal("Session timed out.", end.Reason);
        Assert.Equal(0, await session.Stream.ReadAsync(new byte[1], _token));
    }

    [Fact]
    public async Task OpenSessionAsync_SilentCommandWithoutHandshake_Opens()
    {
        _client.OnOpened = static _ => Task.CompletedTask;

        await using var session = await _clock.RunUntilCompletedAsync(() => OpenAsync(), cancellationToken: _token);

        await session.Stream.WriteAsync("typed"u8.ToArray(), _token);
        await (await _client.Agent).SendAsync(ChannelPayloadType.Output, "shown"u8.ToArray(), _token);
        Assert.Equal(5, await session.Stream.ReadAsync(new byte[10], _token));
        Assert.Equal(ChannelPayloadType.Size, _client.Input.First().Type);
    }

    [Fact]
    public async Task OpenSessionAsync_LateHandshake_IsCompletedFirst()
    {
        _client.OnOpened = static _ => Task.CompletedTask;
        _client.OnInput = async (agent, message) =>
        {
            if (message.PayloadType == ChannelPayloadType.Size && _client.Input.Count() == 1)
            {
                await ExecTestClient.ShakeHandsAsync(agent);
            }
        };

        await using var session = await _clock.RunUntilCompletedAsync(() => OpenAsync(), cancellationToken: _token);

        Assert.Equal("Welcome.", session.CustomerMessage);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("/bin/sh", false)]
    public async Task RunCommandAsync_EndsWithoutHandshakeOrOutput_IsTheEndUnlessAShellReportsIt(string? shell, bool isEnd)
    {
        _client.OnOpened = static agent => ExecTestClient.CloseAsync(agent);

        var running = _client.RunCommandAsync(
            "prod", "0123", "web", "true", new RunCommandOptions { Shell = shell, SessionOptions = _client.SessionOptions }, _token);

        var error = await Record.ExceptionAsync(() => running) as EcsExecException;
        Assert.Equal(isEnd ? null : EcsExecOutcome.ChannelClosed, error?.Outcome);
        Assert.Equal("", isEnd ? (await running).Output : error!.Result?.Output);
    }

    [Fact]
    public async Task OpenSessionAsync_SlowConnection_LeavesTheRestOfTheTimeToTheAgent()
    {
        var connecting = new TaskCompletionSource();
        var slow = new TaskCompletionSource();
        _client.OnOpened = agent =>
        {
            // Nothing that is sent from now on is delivered.
            agent.SendControl(ChannelMessageType.PausePublication);
            return Task.CompletedTask;
        };
        var connect = _client.SessionOptions.ConnectAsync!;
        var opening = OpenAsync(_client.SessionOptions with
        {
            TimeProvider = _clock,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            ConnectAsync = async (address, token) =>
            {
                connecting.SetResult();
                await slow.Task;
                return await connect(address, token);
            },
        });
        await connecting.Task;
        _clock.Advance(TimeSpan.FromSeconds(20));
        slow.SetResult();
        await _client.Agent;
        _clock.Advance(TimeSpan.FromSeconds(10));

        var error = await Assert.ThrowsAsync<EcsExecException>(() => opening);

        Assert.Equal(EcsExecOutcome.TimedOut, error.Outcome);
        Assert.Contains("did not begin the session in 00:00:30", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DisposeAsync_AgentEndsWithoutAcknowledgment_IsNoUnobservedException()
    {
        var unobserved = new ConcurrentQueue<Exception>();
        void Collect(object? sender, UnobservedTaskExceptionEventArgs args)
        {
            if (args.Exception.ToString().Contains(nameof(DataChannel.WaitUntilAcknowledgedAsync), StringComparison.Ordinal))
            {
                unobserved.Enqueue(args.Exception);
            }
        }

        TaskScheduler.UnobservedTaskException += Collect;
        try
        {
            await OpenAndDisposeAsync();
            for (var turn = 0; turn < 20; turn++)
            {
                // What the end of the channel has queued runs first.
                await Task.Factory.StartNew(static () => { }, _token, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
            }

            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Collect;
        }

        Assert.Empty(unobserved);

        [MethodImpl(MethodImplOptions.NoInlining)]
        async Task OpenAndDisposeAsync()
        {
            var session = await OpenAsync();
            var agent = await _client.Agent;

            // Nothing numbered is sent from now on, so nothing is acknowledged.
            agent.SendControl(ChannelMessageType.PausePublication);
            await ExecTestClient.WriteAsync(agent, "a");
            await agent.WaitUntilAcknowledgedAsync(_token);
            var disposal = session.DisposeAsync();
            await SendAsync(CreateClosed());
            await disposal;
        }
    }

    private static byte[] CreateOutput(long number, string text) => ChannelMessageWriter.Write(new ChannelMessage
    {
        Type = ChannelMessageType.OutputStreamData,
        SequenceNumber = number,
        CreatedAt = DateTimeOffset.UnixEpoch,
        MessageId = Guid.NewGuid(),
        PayloadType = ChannelPayloadType.Output,
        Payload = Encoding.UTF8.GetBytes(text),
    });

    private static byte[] CreateClosed(string reason = "") => ChannelMessageWriter.Write(new ChannelMessage
    {
        Type = ChannelMessageType.ChannelClosed,
        CreatedAt = DateTimeOffset.UnixEpoch,
        MessageId = Guid.NewGuid(),
        Payload = new ChannelClosedPayload("session-1", reason).Write(Guid.NewGuid(), DateTimeOffset.UnixEpoch, "client"),
    });

    private ValueTask SendAsync(byte[] message) => _client.Transport!.SendAsync(message, _token);

    private Task<EcsExecSession> OpenAsync(EcsExecSessionOptions? options = null) =>
        _client.OpenSessionAsync(
        "prod", "0123", "web", options: options ?? _client.SessionOptions with { TimeProvider = _clock }, cancellationToken: _token);
}
