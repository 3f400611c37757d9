using System.Net;
using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Serialization;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// The body of a call: written once, hashed once, sent by every attempt. The pooled bytes are returned when the call has
/// ended and no attempt still sends them: a handler may do that for a moment after an attempt was canceled.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    private readonly PooledJsonWriter _writer;
    private BodyHash _hash;
    private int _users = 1;
    private bool _disposed;

    private RequestBody(PooledJsonWriter writer)
    {
        _writer = writer;
        SigV4Signer.HashBody(writer.Finish().Span, _hash);
    }

    /// <summary>The hash of the body, as the signature needs it.</summary>
    public ReadOnlySpan<byte> Hash => _hash;

    /// <summary>Writes the body of a request.</summary>
    /// <exception cref="EcsValidationException">The request holds what JSON cannot.</exception>
    public static RequestBody Write(EcsRequest request)
    {
        var writer = PooledJsonWriter.Rent();
        try
        {
            request.WriteJson(writer.Writer);
            return new RequestBody(writer);
        }
        catch (Exception error)
        {
            writer.Dispose();
            if (error is ArgumentException or InvalidOperationException)
            {
                throw new EcsValidationException(
                    request, ["The request holds what JSON cannot, such as text that is not valid Unicode or a number that is not finite."], error);
            }

            throw;
        }
    }

    /// <summary>Creates the content of one attempt from the body.</summary>
    public HttpContent ToContent() => new Content(this);

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            Release();
        }
    }

    private void Acquire()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            ObjectDisposedException.ThrowIf(users == 0, this);
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            _writer.Dispose();
        }
    }

    private sealed class Content : HttpContent
    {
        private readonly RequestBody _body;

        public Content(RequestBody body)
        {
            _body = body;
            Headers.TryAddWithoutValidation("Content-Type", SigningStep.ContentType);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(
            Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _body.Acquire();
            try
            {
                await stream.WriteAsync(_body._writer.Written, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _body.Release();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _body._writer.Written.Length;
            return true;
        }
    }

    [InlineArray(SigV4Signer.HashLength)]
    private struct BodyHash
    {
        private byte _first;
    }
}
