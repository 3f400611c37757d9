using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Reads a response's body into pooled memory.</summary>
internal static class ResponseBody
{
    /// <summary>How much is rented at most because a header announces it.</summary>
    private const int MaxTrustedSize = 1024 * 1024;

    /// <summary>Reads the body; null if it is larger than allowed.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<PooledBufferWriter?> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        var limit = (int)Math.Min(maxBytes, Array.MaxLength);
        var announced = content.Headers.ContentLength;
        if (announced > limit)
        {
            return null;
        }

        var buffer = new PooledBufferWriter();
        try
        {
            // One byte more than announced, so that the end is seen without growing.
            var room = buffer.GetMemory((int)Math.Min(announced + 1 ?? 0, MaxTrustedSize));

            // The response owns the stream, and disposes it.
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            for (int read; (read = await stream.ReadAsync(room, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                buffer.Advance(read);
                if (buffer.Written.Length > limit)
                {
                    buffer.Dispose();
                    return null;
                }

                room = buffer.GetMemory();
            }

            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }
}
