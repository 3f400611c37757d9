using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>
/// Listens on this machine and treats each connection as the test sets up, byte by byte, as no HTTP library would. Connections
/// beyond the script get a valid response.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly X509Certificate2? _certificate;
    private readonly Func<RawConnection, Task>[] _script;
    private readonly List<Task> _served = [];
    private readonly ConcurrentQueue<RawConnection> _connections = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;

    /// <summary>Serves the first connection by the first step, the second by the second, and so on.</summary>
    public RawServer(params Func<RawConnection, Task>[] script)
        : this(0, null, script)
    {
    }

    /// <summary>Serves over TLS if there is a certificate, at a port if it is not 0.</summary>
    public RawServer(int port, X509Certificate2? certificate, params Func<RawConnection, Task>[] script)
    {
        _certificate = certificate;
        _script = script;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public Uri Url => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{Port}");

    /// <summary>How many requests came, on whatever connection.</summary>
    public int Requests => _connections.Sum(connection => connection.Requests);

    /// <summary>Repeats a step for the first connections.</summary>
    public static Func<RawConnection, Task>[] Times(int count, Func<RawConnection, Task> step) => [.. Enumerable.Repeat(step, count)];

    /// <summary>Closes every connection.</summary>
    public void CutConnections()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The listener is used until the loop has ended: stopped in between, it throws in many ways.
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stopping.Dispose();
        CutConnections();
        await Task.WhenAll(_served);
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(_stopping.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException)
            {
                return;
            }

            var connection = new RawConnection(socket);
            var step = _connections.Count < _script.Length ? _script[_connections.Count] : RespondAsync;
            _connections.Enqueue(connection);
            _served.Add(Task.Run(() => ServeAsync(connection, step)));
        }
    }

    private async Task ServeAsync(RawConnection connection, Func<RawConnection, Task> step)
    {
        try
        {
            if (_certificate is not null)
            {
                await connection.SecureAsync(_certificate);
            }

            await step(connection);
        }
        catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException
            or System.Security.Authentication.AuthenticationException)
        {
            // The client hung up, which ends the step.
        }
        finally
        {
            connection.Dispose();
        }
    }

    private static async Task RespondAsync(RawConnection connection)
    {
        while (true)
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        }
    }
}
