using System.Buffers.Binary;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed class SessionEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Handle_StreamUrlOfACall_OpensTheSession()
    {
        await using var server = await ControlServer.StartAsync();
        await server.DoAsync("/commands", "{'type':'respond','container':'app','command':'date','output':'today\\n'}");
        var session = await ExecuteAsync(server);

        using var socket = await OpenAsync(session);

        Assert.StartsWith($"ws://127.0.0.1:{server.Url.Port}/v1/data-channel/{session.SessionId}?", session.StreamUrl, StringComparison.Ordinal);
        Assert.Contains("RequestedClientActions", await ReceiveAsync(socket), StringComparison.Ordinal);
        await SendAsync(socket, "input_stream_data", payloadType: 3, """{"cols":100,"rows":40}""");
        var messages = "";
        while (!messages.Contains("channel_closed", StringComparison.Ordinal))
        {
            messages += await ReceiveAsync(socket);
        }

        Assert.Contains("today\r\n", messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_ServerStops_ClosesTheSessionAtOnce()
    {
        await using var server = await ControlServer.StartAsync();
        var session = await ExecuteAsync(server);
        using var socket = await OpenAsync(session);
        await ReceiveAsync(socket);

        var stopping = server.StopAsync();

        var messages = "";
        while (!messages.Contains("The server stops.", StringComparison.Ordinal))
        {
            messages += await ReceiveAsync(socket);
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, Token);
        await stopping;
    }

    [Fact]
    public async Task Handle_NoWebSocket_IsRejected()
    {
        await using var server = await ControlServer.StartAsync();
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri(server.Url, "/v1/data-channel/ecs-execute-command-1"), Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("WebSocket", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task Handle_PageOfAnotherOrigin_IsRejected(string origin)
    {
        await using var server = await ControlServer.StartAsync();
        var session = await ExecuteAsync(server);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(session.StreamUrl!), Token));

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    private static async Task<Session> ExecuteAsync(ControlServer server)
    {
        server.Ecs.Seed(new RegisterTaskDefinitionRequest
        {
            Family = "shell",
            TaskRoleArn = "arn:aws:iam::123456789012:role/shell",
            NetworkMode = NetworkMode.Awsvpc,
            Cpu = "256",
            Memory = "512",
            ContainerDefinitions = [new ContainerDefinition { Name = "app", Image = "example/app:1" }],
        });
        var task = server.Ecs.Seed(new RunTaskRequest
        {
            Cluster = "prod",
            TaskDefinition = "shell",
            LaunchType = LaunchType.Fargate,
            EnableExecuteCommand = true,
            NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
        }).Tasks[0].TaskArn!;
        var response = await server.Client.ExecuteCommandAsync(
            new ExecuteCommandRequest { Cluster = "prod", Task = task, Command = "date", Interactive = true }, Token);
        return response.Session!;
    }

    private static async Task<ClientWebSocket> OpenAsync(Session session)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(session.StreamUrl!), Token);
        var opening = JsonSerializer.SerializeToUtf8Bytes(new { MessageSchemaVersion = "1.0", RequestId = Guid.NewGuid(), TokenValue = session.TokenValue });
        await socket.SendAsync(opening, WebSocketMessageType.Text, endOfMessage: true, Token);
        return socket;
    }

    /// <summary>Receives a message as text in which each byte is a character.</summary>
    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, Token);
        Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
        var message = Encoding.Latin1.GetString(buffer, 0, received.Count);
        if (message[4..].StartsWith("output_stream_data", StringComparison.Ordinal))
        {
            var number = BinaryPrimitives.ReadInt64BigEndian(buffer.AsSpan(48));
            await SendAsync(
                socket,
                "acknowledge",
                payloadType: 0,
                $$"""{"AcknowledgedMessageType":"output_stream_data","AcknowledgedMessageSequenceNumber":{{number}},"IsSequentialMessage":true}""");
        }

        return message;
    }

    /// <summary>Sends a message as other implementations do: without a digest, and with its type padded on the left.</summary>
    private static ValueTask SendAsync(ClientWebSocket socket, string type, byte payloadType, string payload)
    {
        var message = new byte[120 + payload.Length];
        message[3] = 116;
        Encoding.ASCII.GetBytes(type.PadLeft(32, '\0')).CopyTo(message, 4);
        message[39] = 1;
        message[63] = 1;
        message[115] = payloadType;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(116), payload.Length);
        Encoding.ASCII.GetBytes(payload).CopyTo(message, 120);
        return socket.SendAsync(message.AsMemory(), WebSocketMessageType.Binary, endOfMessage: true, Token);
    }
}
