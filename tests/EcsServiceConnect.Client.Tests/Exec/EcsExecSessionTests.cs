using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Exec;
using EcsServiceConnect.Client.Exec.Channel;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Exec;

public sealed class EcsExecSessionTests : IAsyncDisposable
{
    private static readonly CancellationToken _token = TestContext.Current.CancellationToken;
    private readonly ExecTestClient _client = new();

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    [Fact]
    public async Task OpenSessionAsync_AgentOfToday_ShakesHandsAndSetsSize()
    {
        await using var session = await OpenAsync(_client.SessionOptions with { Columns = 120, Rows = 40 });
        await ReadInputAsync(2);

        using var opening = JsonDocument.Parse(_client.Opening);
        Assert.Equal("1.0", opening.RootElement.GetProperty("MessageSchemaVersion").GetString());
        Assert.Equal(ExecTestClient.Token, opening.RootElement.GetProperty("TokenValue").GetString());
        Assert.True(opening.RootElement.GetProperty("RequestId").TryGetGuid(out _) & opening.RootElement.GetProperty("ClientId").TryGetGuid(out _));
        Assert.Equal(
            [
                (ChannelPayloadType.HandshakeResponse, """{"ClientVersion":"1.2.0.0","ProcessedClientActions":[{"ActionType":"SessionType","ActionStatus":1,"ActionResult":null,"Error":""}],"Errors":[]}"""),
                (ChannelPayloadType.Size, """{"cols":120,"rows":40}"""),
            ],
            _client.Input);
        Assert.Equal(("session-1", "web", "Welcome."), (session.SessionId, session.ContainerName, session.CustomerMessage));
        Assert.Equal(("/bin/sh", true), (_client.Request!.Command, _client.Request.Interactive));
    }

    [Fact]
    public async Task OpenSessionAsync_OldAgent_BeginsWithOutput()
    {
        _client.OnOpened = static agent => ExecTestClient.WriteAsync(agent, "# ").AsTask();

        await using var session = await OpenAsync();

        Assert.Equal("# ", await ReadAsync(session));
    }

    [Fact]
    public async Task OpenSessionAsync_UnknownAction_IsReportedAsUnsupported()
    {
        _client.OnOpened = static agent => ExecTestClient.ShakeHandsAsync(agent, """{"ActionType":"Dance","ActionParameters":"now"}""");

        await using var session = await OpenAsync();
        await ReadInputAsync(1);

        Assert.Contains("\"ActionType\":\"Dance\",\"ActionStatus\":3", _client.Input.First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenSessionAsync_SessionOfAPort_Throws()
    {
        _client.OnOpened = static agent =>
            ExecTestClient.ShakeHandsAsync(agent, """{"ActionType":"SessionType","ActionParameters":{"SessionType":"Port"}}""");

        var error = await Assert.ThrowsAsync<EcsExecException>(() => OpenAsync());

        Assert.Equal(EcsExecOutcome.SessionRejected, error.Outcome);
        Assert.Contains("'Port'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenSessionAsync_SilentAgent_TimesOut()
    {
        _client.OnOpened = static _ => Task.CompletedTask;

        var opening = OpenAsync(_client.SessionOptions with { ConnectTimeout = TimeSpan.FromSeconds(5) });
        await _client.Agent;
        await WaitForTimersAsync(opening, TimeSpan.FromSeconds(5));

        var error = await Assert.ThrowsAsync<EcsExecException>(() => opening);
        Assert.Equal(EcsExecOutcome.TimedOut, error.Outcome);
    }

    [Theory]
    [InlineData("Setting up data channel failed")]
    [InlineData("\n----------ERROR-------\nSetting up data channel failed\n")]
    public async Task OpenSessionAsync_ClosedAtOnce_HasTheReason(string output)
    {
        _client.OnOpened = agent => ExecTestClient.CloseAsync(agent, output);

        var error = await Assert.ThrowsAsync<EcsExecException>(() => OpenAsync());

        Assert.Equal((EcsExecOutcome.SessionRejected, "Setting up data channel failed"), (error.Outcome, error.Reason));
        Assert.Contains("cluster 'prod', task '0123', container 'web'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ExecTestClient.Token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenSessionAsync_EncryptedWithoutDelegate_ThrowsWhatToSet()
    {
        _client.OnOpened = static agent =>
            ExecTestClient.ShakeHandsAsync(agent, """{"ActionType":"KMSEncryption","ActionParameters":{"KMSKeyId":"key-1"}}""");

        var error = await Assert.ThrowsAsync<EcsExecException>(() => OpenAsync());

        Assert.Equal(EcsExecOutcome.EncryptionFailed, error.Outcome);
        Assert.Contains("key-1", error.Message, StringComparison.Ordinal);
        Assert.Contains("GenerateDataKeyAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenSessionAsync_Encrypted_ReturnsChallengeAndEncryptsBothWays()
    {
        var key = RandomNumberGenerator.GetBytes(64);
        using var agentSide = new SessionEncryption((byte[])[.. key[32..], .. key[..32]], RandomSource.System);
        EcsExecDataKeyRequest? request = null;
        _client.Respond = static request => request is DescribeTasksRequest
            ? new DescribeTasksResponse { Tasks = [new EcsTask { Containers = [new Container { Name = "web", RuntimeId = "0123-runtime" }] }] }
            : null;
        _client.OnOpened = static agent => agent.SendAsync(
            ChannelPayloadType.HandshakeRequest,
            """{"RequestedClientActions":[{"ActionType":"KMSEncryption","ActionParameters":{"KMSKeyId":"key-1"}}]}"""u8.ToArray()).AsTask();
        _client.OnInput = async (agent, message) =>
        {
            if (message.PayloadType == ChannelPayloadType.HandshakeResponse)
            {
                await agent.SendAsync(ChannelPayloadType.EncryptionChallengeRequest, HandshakeJson.WriteChallenge(agentSide.Encrypt("riddle"u8)));
            }
            else if (message.PayloadType == ChannelPayloadType.EncryptionChallengeResponse)
            {
                Assert.Equal("riddle"u8.ToArray(), agentSide.Decrypt(HandshakeJson.ReadChallenge(message.Payload)));
                await agent.SendAsync(ChannelPayloadType.HandshakeComplete, "{}"u8.ToArray());
            }
            else if (message.PayloadType == ChannelPayloadType.Output)
            {
                await agent.SendAsync(ChannelPayloadType.Output, agentSide.Encrypt(agentSide.Decrypt(message.Payload.Span)));
            }
        };

        await using var session = await OpenAsync(_client.SessionOptions with
        {
            GenerateDataKeyAsync = (asked, _) =>
            {
                request = asked;
                return Task.FromResult(new EcsExecDataKey { Plaintext = key, Ciphertext = new byte[] { 1, 2, 3 } });
            },
        });
        await session.Stream.WriteAsync("echo"u8.ToArray(), _token);

        Assert.Equal("echo", await ReadAsync(session));
        Assert.Equal(("key-1", 64), (request!.KeyId, request.NumberOfBytes));
        Assert.Equal("session-1", request.EncryptionContext["aws:ssm:SessionId"]);
        Assert.Equal("ecs:prod_0123_0123-runtime", request.EncryptionContext["aws:ssm:TargetId"]);
        Assert.Contains("\"KMSCipherTextKey\":\"AQID\"", _client.Input.First().Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_client.Input, static input => input.Text.Contains("echo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OpenSessionAsync_ClosedDuringTheHandshake_ThrowsTheReason()
    {
        _client.Respond = static request => request is DescribeTasksRequest
            ? new DescribeTasksResponse { Tasks = [new EcsTask { Containers = [new Container { Name = "web", RuntimeId = "0123-runtime" }] }] }
            : null;
        _client.OnOpened = static async agent =>
        {
            await agent.SendAsync(
                ChannelPayloadType.HandshakeRequest,
                """{"RequestedClientActions":[{"ActionType":"KMSEncryption","ActionParameters":{"KMSKeyId":"key-1"}}]}"""u8.ToArray());
            await ExecTestClient.CloseAsync(agent, "The key is disabled.");
        };

        var error = await Assert.ThrowsAsync<EcsExecException>(() => OpenAsync(_client.SessionOptions with
        {
            GenerateDataKeyAsync = async (_, _) =>
            {
                // The connection is closed from both sides before the handshake can be completed.
                await (await _client.Agent).Completion;
                return new EcsExecDataKey { Plaintext = new byte[64], Ciphertext = new byte[] { 1, 2, 3 } };
            },
        }));

        Assert.Equal((EcsExecOutcome.SessionRejected, "The key is disabled."), (error.Outcome, error.Reason));
    }

    [Fact]
    public async Task WriteAsync_LongInput_IsSentInPiecesOf1024()
    {
        await using var session = await OpenAsync();

        await session.Stream.WriteAsync(new byte[2500], _token);
        await ReadInputAsync(5);

        Assert.Equal([1024, 1024, 452], _client.Input.Where(static input => input.Type == ChannelPayloadType.Output).Select(static input => input.Text.Length));
    }

    [Fact]
    public async Task SendSignalAsync_Interrupt_IsControlCharacterBehindInput()
    {
        await using var session = await OpenAsync();

        await session.Stream.WriteAsync("abc"u8.ToArray(), _token);
        await session.SendSignalAsync(EcsExecSignal.Interrupt, _token);
        await session.ResizeAsync(10, 5, _token);
        await ReadInputAsync(5);

        Assert.Equal(
            [(ChannelPayloadType.Output, "abc"), (ChannelPayloadType.Output, "\u0003"), (ChannelPayloadType.Size, """{"cols":10,"rows":5}""")],
            _client.Input.Skip(2));
    }

    [Theory]
    [InlineData("42")]
    [InlineData("EXIT_CODE: 42")]
    [InlineData("EXIT_CODE:42\n")]
    [InlineData("\0\0\0*")]
    public async Task WaitForExitAsync_CommandEnded_ReturnsAndStreamEnds(string exitCode)
    {
        await using var session = await OpenAsync();
        var agent = await _client.Agent;
        await ExecTestClient.WriteAsync(agent, "out");
        await agent.SendAsync(ChannelPayloadType.StandardError, "err"u8.ToArray(), _token);
        await agent.SendAsync(ChannelPayloadType.ExitCode, Encoding.ASCII.GetBytes(exitCode), _token);
        var closing = ExecTestClient.CloseAsync(agent);

        using var reader = new StreamReader(session.Stream);
        Assert.Equal("outerr", await reader.ReadToEndAsync(_token));
        await closing;
        Assert.Equal(new EcsExecSessionResult { ExitCode = 42 }, await session.WaitForExitAsync(_token));
        var error = await Assert.ThrowsAsync<EcsExecException>(() => session.Stream.WriteAsync("x"u8.ToArray(), _token).AsTask());
        Assert.Equal(EcsExecOutcome.ChannelClosed, error.Outcome);
        await Assert.ThrowsAsync<EcsExecException>(() => session.ResizeAsync(1, 1, _token));
    }

    [Fact]
    public async Task WaitForExitAsync_BrokenProtocol_Throws()
    {
        await using var session = await OpenAsync();

        await (await _client.Agent).SendAsync(ChannelPayloadType.HandshakeRequest, "{"u8.ToArray(), _token);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => session.WaitForExitAsync(_token));
        Assert.Contains("handshake request", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("(cluster 'prod', task '0123', container 'web')", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<EcsTransportException>(() => session.Stream.ReadAsync(new byte[1], _token).AsTask());
        await Assert.ThrowsAsync<EcsTransportException>(() => session.Stream.WriteAsync(new byte[1], _token).AsTask());
    }

    [Fact]
    public async Task WaitForExitAsync_ConnectionClosedWithoutEnd_Throws()
    {
        await using var session = await OpenAsync();

        (await _client.Agent).Complete();

        var error = await Assert.ThrowsAsync<EcsExecException>(() => session.WaitForExitAsync(_token));
        Assert.Equal(EcsExecOutcome.ChannelClosed, error.Outcome);
    }

    [Fact]
    public async Task ReadAsync_SlowReader_GetsEverythingInOrder()
    {
        await using var session = await OpenAsync();
        var agent = await _client.Agent;
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < 3000; i++)
            {
                await agent.SendAsync(ChannelPayloadType.Output, Encoding.ASCII.GetBytes($"{i,1000}"), _token);
            }

            await ExecTestClient.CloseAsync(agent);
        }, _token);

        using var reader = new StreamReader(session.Stream);
        var output = await reader.ReadToEndAsync(_token);
        await sending;
        Assert.Equal(string.Concat(Enumerable.Range(0, 3000).Select(static i => $"{i,1000}")), output);
    }

    [Fact]
    public async Task DisposeAsync_OpenSession_TerminatesIt()
    {
        var session = await OpenAsync();
        var reading = session.Stream.ReadAsync(new byte[1], _token).AsTask();

        await session.DisposeAsync();
        await session.DisposeAsync();

        await (await _client.Agent).Completion.WaitAsync(_token);
        Assert.Equal((ChannelPayloadType.Flag, "\0\0\0\u0002"), _client.Input.Last());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => reading);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => session.WaitForExitAsync(_token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => session.Stream.WriteAsync(new byte[1], _token).AsTask());
    }

    [Fact]
    public async Task DisposeAsync_UnreadOutput_DoesNotWaitForReader()
    {
        var session = await OpenAsync();
        var agent = await _client.Agent;
        for (var i = 0; i < 50; i++)
        {
            await ExecTestClient.WriteAsync(agent, "unread");
        }

        await session.DisposeAsync();

        await agent.Completion.WaitAsync(_token);
        Assert.Equal(ChannelPayloadType.Flag, _client.Input.Last().Type);
    }

    [Fact]
    public async Task Stream_SynchronousCalls_ThrowWhatToUse()
    {
        await using var session = await OpenAsync();

        Assert.Contains("ReadAsync", Assert.Throws<NotSupportedException>(() => session.Stream.Read(new byte[1], 0, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("WriteAsync", Assert.Throws<NotSupportedException>(() => session.Stream.Write(new byte[1], 0, 1)).Message, StringComparison.Ordinal);
    }

    private Task<EcsExecSession> OpenAsync(EcsExecSessionOptions? options = null) =>
        _client.OpenSessionAsync("prod", "0123", "web", options: options ?? _client.SessionOptions, cancellationToken: _token);

    private static async Task<string> ReadAsync(EcsExecSession session)
    {
        var buffer = new byte[1000];
        return Encoding.UTF8.GetString(buffer.AsSpan(0, await session.Stream.ReadAsync(buffer, _token)));
    }

    /// <summary>Waits until the agent has received messages.</summary>
    private async Task ReadInputAsync(int count)
    {
        while (_client.Input.Count() < count)
        {
            await Task.Yield();
            _token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Lets time pass until a task is over.</summary>
    private async Task WaitForTimersAsync(Task task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            _client.Clock.Advance(step);
            await Task.Yield();
            _token.ThrowIfCancellationRequested();
        }
    }
}
