using System.Net.WebSockets;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ExecSessionHandlerTests
{
    [Fact]
    public async Task Handle_WrongToken_ClosesWithAReason()
    {
        using var exec = await ExecTestEcs.CreateAsync();

        var reason = await GetRejectionAsync(exec, await exec.ExecuteAsync("/bin/sh"), "d3Jvbmc=");

        Assert.Contains("invalid", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_TokenThatWasUsed_ClosesWithAReason()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var session = await exec.ExecuteAsync("/bin/sh");
        await using var first = await SessionClient.OpenAsync(exec.Ecs, session, exec.Test.Clock);
        await first.WaitForOutputAsync("# ");

        var reason = await GetRejectionAsync(exec, session);

        Assert.Contains("used before", reason, StringComparison.Ordinal);
        await first.TypeAsync("echo still here\r");
        await first.WaitForOutputAsync("\r\nstill here\r\n");
    }

    [Fact]
    public async Task Handle_TokenThatHasExpired_ClosesWithAReason()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var session = await exec.ExecuteAsync("/bin/sh");
        exec.Test.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Contains("expired", await GetRejectionAsync(exec, session), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_RejectTokenIsSetUp_ClosesWithItsReasonOnce()
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var setup = exec.Ecs.OnSession("web").RejectToken("The account is suspended.");

        Assert.Equal("The account is suspended.", await GetRejectionAsync(exec, await exec.ExecuteAsync("/bin/sh")));
        await using var second = await exec.OpenAsync();
        await second.WaitForOutputAsync("# ");
        Assert.Equal((1, 0), (setup.AppliedCount, setup.RemainingCount));
    }

    [Theory]
    [InlineData("hello", WebSocketMessageType.Text)]
    [InlineData("{}", WebSocketMessageType.Text)]
    [InlineData("""{"TokenValue":7}""", WebSocketMessageType.Text)]
    [InlineData("""{"TokenValue":"a"}""", WebSocketMessageType.Binary)]
    public async Task Handle_FirstMessageIsNoOpening_ClosesWithAReason(string message, WebSocketMessageType type)
    {
        using var exec = await ExecTestEcs.CreateAsync();
        var session = await exec.ExecuteAsync("/bin/sh");
        using var socket = new ClientWebSocket();
        using var invoker = new HttpMessageInvoker(exec.Ecs.CreateHandler());
        await socket.ConnectAsync(new Uri(session.StreamUrl!), invoker, TestEcs.Token);
        await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(message), type, endOfMessage: true, TestEcs.Token);

        Assert.Contains("TokenValue", await GetCloseReasonAsync(socket), StringComparison.Ordinal);
    }

    private static async Task<string> GetRejectionAsync(ExecTestEcs exec, Session session, string? token = null)
    {
        var (socket, invoker) = await SessionClient.ConnectAsync(exec.Ecs, session, token);
        using (socket)
        using (invoker)
        {
            return await GetCloseReasonAsync(socket);
        }
    }

    private static async Task<string> GetCloseReasonAsync(ClientWebSocket socket)
    {
        var received = await socket.ReceiveAsync(new byte[4096], TestEcs.Token);
        Assert.Equal(WebSocketMessageType.Close, received.MessageType);
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, received.CloseStatus);
        return received.CloseStatusDescription!;
    }
}
