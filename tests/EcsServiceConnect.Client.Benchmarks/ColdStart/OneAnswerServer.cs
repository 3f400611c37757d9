using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EcsServiceConnect.Client.Benchmarks.ColdStart;

/// <summary>An HTTP server on a loopback port that gives every request the same JSON, at once.</summary>
internal sealed class OneAnswerServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, port: 0);
    private readonly byte[] _answer;
    private readonly Task _serving;

    public OneAnswerServer(byte[] json)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: {json.Length}\r\n"
            + $"x-amzn-RequestId: 00000000-0000-0000-0000-000000000000\r\n\r\n");
        _answer = [.. Encoding.ASCII.GetBytes(head), .. json];
        _listener.Start();
        Url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"));
        _serving = ServeAsync();
    }

    public Uri Url { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(connection.GetStream());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    /// <summary>Answers the requests of one connection until its client closes it; there is one client at a time.</summary>
    private async Task AnswerAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        while (await ReadRequestAsync(reader))
        {
            await stream.WriteAsync(_answer);
        }
    }

    private static async Task<bool> ReadRequestAsync(StreamReader reader)
    {
        const string Length = "Content-Length:";
        if (await reader.ReadLineAsync() is null)
        {
            return false;
        }

        var body = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line.StartsWith(Length, StringComparison.OrdinalIgnoreCase))
            {
                body = int.Parse(line.AsSpan(Length.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
            }
        }

        // Both programs send ASCII: a character is a byte.
        return await reader.ReadBlockAsync(new char[body]) == body;
    }
}
