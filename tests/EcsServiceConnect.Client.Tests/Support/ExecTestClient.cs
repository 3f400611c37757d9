using System.Collections.Concurrent;
using System.Text;
using EcsServiceConnect.Client.Exec.Channel;
using EcsServiceConnect.Client.Models;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>A client whose sessions lead to an agent in memory, which speaks as a test lets it.</summary>
internal sealed class ExecTestClient : IEcsClient, IAsyncDisposable
{
    public const string Token = "AAEAAToken-which-nobody-may-see";

    private readonly ConcurrentQueue<(ChannelPayloadType Type, string Text)> _input = new();
    private readonly TaskCompletionSource<DataChannel> _agent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FakeTimeProvider Clock { get; } = new();

    /// <summary>What the agent does once the channel is open: by default the handshake of today.</summary>
    public Func<DataChannel, Task> OnOpened { get; set; } = static agent => ShakeHandsAsync(agent);

    /// <summary>What the agent does with input, after it was recorded.</summary>
    public Func<DataChannel, ChannelMessage, Task> OnInput { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>What calls other than ExecuteCommand return, and ExecuteCommand if it throws.</summary>
    public Func<EcsRequest, EcsResponse?> Respond { get; set; } = static _ => null;

    public ExecuteCommandRequest? Request { get; private set; }

    public string Opening { get; private set; } = "";

    public IEnumerable<(ChannelPayloadType Type, string Text)> Input => _input;

    public Task<DataChannel> Agent => _agent.Task;

    /// <summary>The agent's end of the connection, for messages that come in another order than its channel sends them.</summary>
    public IChannelTransport? Transport { get; private set; }

    public EcsExecSessionOptions SessionOptions => new()
    {
        TimeProvider = Clock,
        ConnectAsync = async (address, token) =>
        {
            var (client, server) = MemoryWebSocket.CreatePair();
            _ = ServeAsync(server);
            await Task.Yield();
            token.ThrowIfCancellationRequested();
            return client;
        },
    };

    public static async Task ShakeHandsAsync(DataChannel agent, string actions = """{"ActionType":"SessionType","ActionParameters":{"SessionType":"InteractiveCommands","Properties":null}}""")
    {
        await agent.SendAsync(ChannelPayloadType.HandshakeRequest, Encoding.UTF8.GetBytes($$"""{"AgentVersion":"3.2.0.0","RequestedClientActions":[{{actions}}]}"""));
        await agent.SendAsync(ChannelPayloadType.HandshakeComplete, """{"HandshakeTimeToComplete":1000,"CustomerMessage":"Welcome."}"""u8.ToArray());
    }

    public static ValueTask WriteAsync(DataChannel agent, string output) => agent.SendAsync(ChannelPayloadType.Output, Encoding.UTF8.GetBytes(output));

    /// <summary>Closes the channel as an agent does whose command has ended.</summary>
    public static async Task CloseAsync(DataChannel agent, string reason = "")
    {
        await agent.WaitUntilAcknowledgedAsync();
        agent.SendControl(ChannelMessageType.ChannelClosed, id => new ChannelClosedPayload("session-1", reason).Write(id, DateTimeOffset.UnixEpoch, "client"));
        agent.Complete();
    }

    public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse
    {
        try
        {
            Request = request as ExecuteCommandRequest ?? Request;
            return Task.FromResult((TResponse)(Respond(request) ?? new ExecuteCommandResponse
            {
                ClusterArn = "arn:aws:ecs:eu-central-1:123456789012:cluster/prod",
                TaskArn = "arn:aws:ecs:eu-central-1:123456789012:task/prod/0123",
                ContainerName = Request?.Container ?? "web",
                Session = new Session { SessionId = "session-1", StreamUrl = "wss://ssmmessages.example/v1/data-channel/session-1", TokenValue = Token },
            }));
        }
        catch (Exception error)
        {
            return Task.FromException<TResponse>(error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_agent.Task.IsCompletedSuccessfully)
        {
            await (await _agent.Task).DisposeAsync();
        }
    }

    private async Task ServeAsync(IChannelTransport transport)
    {
        try
        {
            Transport = transport;
            Opening = Encoding.UTF8.GetString((await transport.ReceiveAsync(CancellationToken.None))!.Value.Span);
            DataChannel agent = null!;
            agent = new DataChannel(transport, ChannelMessageType.OutputStreamData, Clock, Guid.NewGuid, async (message, _) =>
            {
                _input.Enqueue((message.PayloadType, Encoding.Latin1.GetString(message.Payload.Span)));
                await OnInput(agent, message);
            });
            agent.Start();
            _agent.SetResult(agent);
            await OnOpened(agent);
        }
        catch (Exception error)
        {
            _agent.TrySetException(error);
        }
    }
}
