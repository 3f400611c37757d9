using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>
/// A small web server on this machine: keeps each request, and responds as the test sets up. One connection, one request.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();
    private readonly Func<ReceivedRequest, (int Status, string Body)> _respond;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;

    public LoopbackServer(Func<ReceivedRequest, (int Status, string Body)> respond)
    {
        _respond = respond;
        _listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _accepting = AcceptAsync();
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url { get; }

    public IReadOnlyList<ReceivedRequest> Received => [.. _received];

    /// <summary>The calls of ECS among what was received.</summary>
    public IReadOnlyList<ReceivedRequest> Calls => [.. _received.Where(request => request.IsCall)];

    /// <summary>What was received besides calls of ECS.</summary>
    public IReadOnlyList<ReceivedRequest> OtherRequests => [.. _received.Where(request => !request.IsCall)];

    public async ValueTask DisposeAsync()
    {
        // The listener is used until the loop has ended: stopped in between, it throws in many ways.
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
            }
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using var owned = connection;
        try
        {
            await using var stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            if (await ReadAsync(reader) is not { } request)
            {
                return;
            }

            _received.Enqueue(request);
            var (status, body) = _respond(request);
            await stream.WriteAsync(Encoding.Latin1.GetBytes(
                $"HTTP/1.1 {status} Status\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
        }
        catch (IOException)
        {
            // The other side has gone.
        }
    }

    private static async Task<ReceivedRequest?> ReadAsync(StreamReader reader)
    {
        if ((await reader.ReadLineAsync())?.Split(' ') is not [var method, var path, _])
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var body = new char[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        if (body.Length > 0)
        {
            // Asked for no characters at all it would wait for some.
            await reader.ReadBlockAsync(body);
        }

        return new ReceivedRequest(method, path, headers, new string(body));
    }
}
