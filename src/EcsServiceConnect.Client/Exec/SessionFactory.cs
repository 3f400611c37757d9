using System.Net.WebSockets;
using EcsServiceConnect.Client.Clusters;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Exec.Channel;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Exec;

/// <summary>Opens sessions: calls ExecuteCommand, connects to the address that it returns, and begins.</summary>
internal static class SessionFactory
{
    /// <summary>Opens a session with a command.</summary>
    public static async Task<EcsExecSession> OpenAsync(
        IEcsClient client, ExecTarget target, string command, EcsExecSessionOptions options, CancellationToken cancellationToken)
    {
        var response = await ExecuteAsync(client, target, command, cancellationToken).ConfigureAwait(false);
        target = target.With(response);
        var opened = response.Session;
        if (opened?.TokenValue is not { } token || !Uri.TryCreate(opened.StreamUrl, UriKind.Absolute, out var address) || address.Scheme is not ("wss" or "ws"))
        {
            throw target.CreateException(EcsExecOutcome.SessionRejected, "The response of ExecuteCommand has no session to connect to.");
        }

        var clock = ClientClock.Get(client, options.TimeProvider);
        var random = RandomSource.System;
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        EcsExecSession? session = null;
        try
        {
            var transport = await ConnectAsync(response, target, address, options, either.Token).ConfigureAwait(false);
            var handshake = new SessionHandshake(
                target, opened.SessionId ?? "", options.GenerateDataKeyAsync, token => GetTargetIdAsync(client, target, response, token), random);
            session = new EcsExecSession(transport, target, response.TaskArn, opened.SessionId ?? "", handshake, clock, random.CreateMessageId);
            await transport.SendTextAsync(
                HandshakeJson.WriteOpening(random.CreateMessageId(), random.CreateMessageId(), token), either.Token).ConfigureAwait(false);
            await session.StartAsync(options, either.Token).ConfigureAwait(false);
            return session;
        }
        catch (Exception error)
        {
            if (session is not null)
            {
                await session.DisposeAsync().ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (error is EcsExecException || !timeout.IsCancellationRequested)
            {
                throw;
            }

            var problem = session is null ? "The connection of the session was not made" : "The agent did not begin the session";
            throw target.CreateException(
                EcsExecOutcome.TimedOut, $"{problem} in {options.ConnectTimeout}. Set ConnectTimeout to wait longer.", innerException: error);
        }
    }

    private static async Task<ExecuteCommandResponse> ExecuteAsync(
        IEcsClient client, ExecTarget target, string command, CancellationToken cancellationToken)
    {
        try
        {
            var request = new ExecuteCommandRequest
            {
                Cluster = target.Cluster,
                Task = target.Task,
                Container = target.Container,
                Command = command,
                Interactive = true,
            };
            return await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (EcsServiceException error) when (error is InvalidParameterException or ClientException or TargetNotConnectedException or TargetNotFoundException)
        {
            throw await ExecExceptionFactory.CreateAsync(client, target, error, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<WebSocketTransport> ConnectAsync(
        ExecuteCommandResponse response,
        ExecTarget target,
        Uri address,
        EcsExecSessionOptions options,
        CancellationToken cancellationToken)
    {
        try
        {
            var connecting = options.ConnectAsync is { } connect
                ? connect(address, cancellationToken)
                : (response.WebSockets ?? WebSocketFactory.Default).ConnectAsync(address, options.KeepAliveInterval, cancellationToken);
            var socket = await WaitAsync(connecting, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The delegate ConnectAsync of EcsExecSessionOptions has returned null instead of a WebSocket.");
            return new WebSocketTransport(socket);
        }
        catch (WebSocketException error) when (error.InnerException is null && !cancellationToken.IsCancellationRequested)
        {
            throw target.CreateException(
                EcsExecOutcome.SessionRejected,
                $"The endpoint {address.Host} did not accept the session. Its token can be used once and expires soon; a proxy on the way must support WebSockets.",
                error.Message,
                error);
        }
        catch (Exception error) when (error is WebSocketException or HttpRequestException or IOException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new EcsTransportException($"The connection of the session to {address.Host} failed. ({target})", error);
        }
    }

    /// <summary>Waits for a connection. Whoever makes it may ignore the cancellation; what it connects later is disposed.</summary>
    private static async Task<WebSocket?> WaitAsync(Task<WebSocket> connecting, CancellationToken cancellationToken)
    {
        try
        {
            return await connecting.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _ = DisposeLaterAsync(connecting);
            throw;
        }
    }

    private static async Task DisposeLaterAsync(Task<WebSocket> connecting)
    {
        await ((Task)connecting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (connecting.IsCompletedSuccessfully)
        {
            (await connecting.ConfigureAwait(false))?.Dispose();
        }
    }

    /// <summary>Gets the id that the container has in Systems Manager: cluster, task and container as the runtime names it.</summary>
    private static async Task<string> GetTargetIdAsync(
        IEcsClient client, ExecTarget target, ExecuteCommandResponse response, CancellationToken cancellationToken)
    {
        var request = new DescribeTasksRequest { Cluster = target.Cluster, Tasks = [target.Task] };
        var tasks = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var runtimeId = tasks.Tasks.SelectMany(static task => task.Containers).FirstOrDefault(container => container.Name == target.Container)?.RuntimeId;
        return $"ecs:{EcsArn.GetName(response.ClusterArn ?? target.Cluster ?? ClusterNames.Default)}_{EcsArn.GetName(response.TaskArn ?? target.Task)}_{runtimeId}";
    }
}
