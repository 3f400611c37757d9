using System.Net.WebSockets;
using EcsServiceConnect.Client.Exec.Channel;
using EcsServiceConnect.Client.Exec.Shell;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Exec;

/// <summary>What the caller gives: streams and delegates that do not keep to the rules, long commands, no container.</summary>
public sealed class ExecExtensionsCallersTests : IAsyncDisposable
{
    private static readonly CancellationToken _token = TestContext.Current.CancellationToken;
    private readonly ExecTestClient _client = new();

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    [Fact]
    public async Task RunCommandAsync_InputIgnoresCancellation_ReturnsWithTheEndOfTheCommand()
    {
        using var input = new InputStub((_, _) => Task.Delay(Timeout.Infinite, CancellationToken.None));
        _client.OnOpened = async agent =>
        {
            await ExecTestClient.ShakeHandsAsync(agent);
            await agent.SendAsync(ChannelPayloadType.Output, GetShell().Begin());
            await input.Reading;
            await agent.SendAsync(ChannelPayloadType.Output, GetShell().End(4));
            await ExecTestClient.CloseAsync(agent);
        };

        var result = await RunAsync(new RunCommandOptions { Input = input });

        Assert.Equal(4, result.ExitCode);
    }

    [Fact]
    public async Task RunCommandAsync_InputIgnoresCancellation_EndsAtTimeout()
    {
        using var input = new InputStub((_, _) => Task.Delay(Timeout.Infinite, CancellationToken.None));
        _client.OnOpened = async agent =>
        {
            await ExecTestClient.ShakeHandsAsync(agent);
            await agent.SendAsync(ChannelPayloadType.Output, GetShell().Begin());
        };

        var running = RunAsync(new RunCommandOptions { Input = input, Timeout = TimeSpan.FromMinutes(1) });
        await input.Reading;
        _client.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(EcsExecOutcome.TimedOut, (await Assert.ThrowsAsync<EcsExecException>(() => running)).Outcome);
    }

    [Fact]
    public async Task RunCommandAsync_InputThrowsOwnCancellation_IsATransportException()
    {
        using var input = new InputStub((_, _) => Task.FromException(new OperationCanceledException("The file is closed.")));
        _client.OnOpened = async agent =>
        {
            await ExecTestClient.ShakeHandsAsync(agent);
            await agent.SendAsync(ChannelPayloadType.Output, GetShell().Begin());
        };

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => RunAsync(new RunCommandOptions { Input = input }));

        Assert.IsType<OperationCanceledException>(error.InnerException);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(10, 1)]
    public async Task RunCommandAsync_ConnectAsyncIgnoresCancellation_EndsAtTheFirstLimit(int connectMinutes, int minutes)
    {
        var connecting = new TaskCompletionSource();
        var connected = new TaskCompletionSource<WebSocket>();
        var session = _client.SessionOptions with
        {
            ConnectTimeout = TimeSpan.FromMinutes(connectMinutes),
            ConnectAsync = (_, _) =>
            {
                connecting.SetResult();
                return connected.Task;
            },
        };

        var running = _client.RunCommandAsync(
            "prod", "0123", "web", "x", new RunCommandOptions { SessionOptions = session, Timeout = TimeSpan.FromMinutes(minutes) }, _token);
        await connecting.Task;
        _client.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(EcsExecOutcome.TimedOut, (await Assert.ThrowsAsync<EcsExecException>(() => running)).Outcome);
        using var late = new ClientWebSocket();
        connected.SetResult(late);
        Assert.Throws<ObjectDisposedException>(() => { _ = late.ConnectAsync(new Uri("wss://localhost"), _token); });
    }

    [Fact]
    public async Task RunCommandAsync_ConnectAsyncReturnsNull_NamesTheDelegate()
    {
        var session = _client.SessionOptions with { ConnectAsync = static (_, _) => Task.FromResult<WebSocket>(null!) };

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => _client.RunCommandAsync("prod", "0123", "web", "x", new RunCommandOptions { SessionOptions = session }, _token));

        Assert.Contains("ConnectAsync", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cannot perform start session: EOF", EcsExecOutcome.ChannelClosed)]
    [InlineData("fork/exec /bin/sh: no such file or directory", EcsExecOutcome.NoShell)]
    public async Task RunCommandAsync_ContainerLeftOpen_IsNamedByTheException(string reason, EcsExecOutcome outcome)
    {
        _client.OnOpened = async agent =>
        {
            await ExecTestClient.ShakeHandsAsync(agent);
            await ExecTestClient.CloseAsync(agent, reason);
        };

        var error = await Assert.ThrowsAsync<EcsExecException>(() => _client.RunCommandAsync(
            "prod", "0123", null, "x", new RunCommandOptions { SessionOptions = _client.SessionOptions }, _token));

        Assert.Equal((outcome, "web"), (error.Outcome, error.Container));
    }

    [Fact]
    public async Task RunCommandAsync_TooLongCommand_NamesTheLimit()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => _client.RunCommandAsync(
            "prod", "0123", "web", new string('é', (WrappedCommand.MaxEncodedLength / 10) + 1), cancellationToken: _token));

        Assert.Contains("131070", error.Message, StringComparison.Ordinal);
        Assert.Null(_client.Request);
    }

    [Theory]
    [InlineData("/bin/sh", 0)]
    [InlineData(null, 100)]
    public async Task RunCommandAsync_CommandOfMaxLength_IsSent(string? shell, int more)
    {
        var command = new string('x', WrappedCommand.MaxEncodedLength + more);
        _client.OnOpened = async agent =>
        {
            await ExecTestClient.ShakeHandsAsync(agent);
            await ExecTestClient.CloseAsync(agent, "enough");
        };

        await Assert.ThrowsAsync<EcsExecException>(() => _client.RunCommandAsync(
            "prod", "0123", "web", command, new RunCommandOptions { Shell = shell, SessionOptions = _client.SessionOptions }, _token));

        Assert.Contains(command, _client.Request!.Command, StringComparison.Ordinal);
    }

    private ShellMarks GetShell() => new(_client.Request!.Command);

    private Task<CommandResult> RunAsync(RunCommandOptions options) =>
        _client.RunCommandAsync("prod", "0123", "web", "x", options with { SessionOptions = _client.SessionOptions }, _token);

    /// <summary>A stream whose reads do what a test wants, and then end.</summary>
    private sealed class InputStub(Func<Memory<byte>, CancellationToken, Task> read) : MemoryStream
    {
        private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reading => _reading.Task;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _reading.TrySetResult();
            await read(buffer, cancellationToken);
            return 0;
        }
    }
}
