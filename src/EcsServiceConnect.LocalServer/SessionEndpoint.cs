using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>Serves the data channels of sessions of ECS Exec, over WebSockets.</summary>
internal sealed class SessionEndpoint(InMemoryEcs ecs, IHostApplicationLifetime lifetime)
{
    /// <summary>The path below which sessions are.</summary>
    public const string Path = DataChannelUrl.Path;

    /// <summary>Serves a session until it ends, or the server stops.</summary>
    public async Task HandleAsync(HttpContext context, string sessionId)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            const string Message = "A session is opened as a WebSocket: by the stream URL that ExecuteCommand returns.";
            await HttpResult.CreateError(new ClientException(Message)).ExecuteAsync(context).ConfigureAwait(false);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        await ecs.ServeSessionAsync(socket, sessionId, lifetime.ApplicationStopping).ConfigureAwait(false);
    }

    /// <summary>Gets the origin at which a client reaches the sessions: that of its own request.</summary>
    public static string GetOrigin(HttpContext context)
    {
        var scheme = context.Request.IsHttps ? "wss" : "ws";
        var connection = context.Connection;
        return context.Request.Host.HasValue
            ? $"{scheme}://{context.Request.Host.ToUriComponent()}"
            : $"{scheme}://{new HostString(connection.LocalIpAddress?.ToString() ?? "127.0.0.1", connection.LocalPort).ToUriComponent()}";
    }
}
