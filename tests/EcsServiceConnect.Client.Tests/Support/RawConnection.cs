using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>The server's end of one connection.</summary>
internal sealed class RawConnection(Socket socket) : IDisposable
{
    private readonly byte[] _received = new byte[64 * 1024];
    private Stream _stream = new NetworkStream(socket);
    private int _requests;

    /// <summary>How many requests were read.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Reads a request to its last byte, and returns its head.</summary>
    public async Task<string> ReadRequestAsync()
    {
        var head = await ReadHeadAsync();
        const string name = "Content-Length: ";
        var start = head.IndexOf(name, StringComparison.OrdinalIgnoreCase) + name.Length;
        var length = int.Parse(head[start..head.IndexOf('\r', start)], System.Globalization.CultureInfo.InvariantCulture);
        while (length > 0)
        {
            length -= await ReadSomeAsync(Math.Min(length, _received.Length));
        }

        Interlocked.Increment(ref _requests);
        return head;
    }

    /// <summary>Reads the headers of a request and not a byte of its body.</summary>
    public async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        while (head.Length < 4 || head.ToString(head.Length - 4, 4) != "\r\n\r\n")
        {
            await ReadSomeAsync(1);
            head.Append((char)_received[0]);
        }

        return head.ToString();
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await _stream.WriteAsync(bytes);

    /// <summary>Waits until the client has closed the connection, whatever it still sends.</summary>
    public async Task UntilClosedAsync()
    {
        try
        {
            while (true)
            {
                await ReadSomeAsync(_received.Length);
            }
        }
        catch (IOException)
        {
            // This is the end that was waited for.
        }
    }

    /// <summary>Closes the connection with a reset, which discards what was not delivered yet.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
    }

    /// <summary>Closes the connection in the ordinary way.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        socket.Dispose();
    }

    /// <summary>Goes on over TLS.</summary>
    public async Task SecureAsync(X509Certificate2 certificate)
    {
        var secured = new SslStream(_stream);
        _stream = secured;
        await secured.AuthenticateAsServerAsync(certificate);
    }

    /// <summary>Reads what there is.</summary>
    public Task ReadSomeAsync() => ReadSomeAsync(_received.Length);

    private async Task<int> ReadSomeAsync(int most)
    {
        var count = await _stream.ReadAsync(_received.AsMemory(0, most));
        return count > 0 ? count : throw new EndOfStreamException();
    }
}
