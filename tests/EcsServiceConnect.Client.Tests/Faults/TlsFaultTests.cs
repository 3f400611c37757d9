using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using EcsServiceConnect.Client.Pipeline;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>Connections that cannot be secured.</summary>
public sealed class TlsFaultTests : IDisposable
{
    private const int NoHang = 180_000;

    private readonly X509Certificate2 _certificate = TestCertificate.Create();
    private readonly SocketsHttpHandler _network = HttpTransport.CreateHandler();

    public TlsFaultTests() => _network.MaxConnectionsPerServer = 1;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _network.Dispose();
        _certificate.Dispose();
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_UntrustedCertificate_IsTransportExceptionThatIsNotRetried()
    {
        var trusted = false;
        _network.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => trusted && _certificate.Equals(certificate);
        await using var server = new RawServer(0, _certificate);
        using var client = Over(server.Url);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((null, 1), (error.StatusCode, error.Attempts));
        Assert.Contains("certificate", error.Message, StringComparison.Ordinal);
        Assert.IsType<AuthenticationException>(error.InnerException?.InnerException);
        Assert.Equal(0, server.Requests);
        trusted = true;
        await client.ListClustersAsync(cancellationToken: Token);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_SelfSignedCertificate_Throws()
    {
        await using var server = new RawServer(0, _certificate);
        using var client = Over(server.Url);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Contains("could not be secured", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Requests);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_ServerWithoutTls_IsTransportExceptionThatIsNotRetried()
    {
        await using var server = new RawServer(connection => connection.SendAsync("HTTP/1.1 400 Bad Request\r\n\r\n"));
        using var client = Over(new Uri($"https://127.0.0.1:{server.Port}"));

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => client.ListClustersAsync(cancellationToken: Token));

        Assert.Equal((null, 1), (error.StatusCode, error.Attempts));
        Assert.Contains("could not be secured", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_HandshakeBreaksOff_IsRetried()
    {
        _network.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => _certificate.Equals(certificate);
        await using var rude = new RawServer(connection => connection.ReadSomeAsync());
        await using var server = new RawServer(0, _certificate);
        var ports = new Queue<int>([rude.Port, server.Port]);
        _network.ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, ports.Dequeue(), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        using var client = Over(server.Url);

        Assert.Equal(2, (await client.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_HandshakeHangs_EndsWithAttemptTimeout()
    {
        var ended = new TaskCompletionSource();
        var connected = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadSomeAsync();
            connected.SetResult();
            await ended.Task;
        });
        using var client = Over(new Uri($"https://127.0.0.1:{server.Port}"));

        var call = client.ListClustersAsync(new EcsRequestOptions { MaxAttempts = 1 }, Token);
        await connected.Task;
        client.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), (await Assert.ThrowsAsync<EcsTimeoutException>(() => call)).Timeout);
        ended.SetResult();
    }

    private TestClient Over(Uri url) => new(options => options.ServiceUrl = url, network: _network);
}
