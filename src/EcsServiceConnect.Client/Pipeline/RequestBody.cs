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
        SigV4Signer.HashBody(writer.Written.Span, _hash);
    }

    /// <summary>The hash of the body, as the signature needs it.</summary>
    public ReadOnlySpan<byte> Hash => _hash;

    /// <summary>Writes the body of a request.</summary>
    /// <exception cref="EcsValidationException">The request contains what JSON cannot; every such member is named.</exception>
    public static RequestBody Write(EcsRequest request)
    {
        try
        {
            return new RequestBody(PooledJsonWriter.Write(request, static (request, writer) => request.WriteJson(writer)));
        }
        catch (UnwritableJsonException error)
        {
            throw new EcsValidationException(request, error.Problems, error.InnerException);
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
