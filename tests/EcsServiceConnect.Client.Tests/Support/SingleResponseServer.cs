using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>Listens on this machine, keeps what the first connection sends, responds with fixed bytes and closes it.</summary>
internal sealed class SingleResponseServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task<string> _request;

    public SingleResponseServer(string response)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _request = ServeAsync(response);
    }

    public int Port { get; }

    /// <summary>What was sent, as text.</summary>
    public Task<string> Request => _request;

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _request.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private async Task<string> ServeAsync(string response)
    {
        using var connection = await _listener.AcceptTcpClientAsync();
        await using var stream = connection.GetStream();
        var request = new StringBuilder();
        var bytes = new byte[4096];
        while (!request.ToString().EndsWith("{}", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(bytes);
            if (count == 0)
            {
                break;
            }

            request.Append(Encoding.UTF8.GetString(bytes, 0, count));
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(response));
        return request.ToString();
    }
}
