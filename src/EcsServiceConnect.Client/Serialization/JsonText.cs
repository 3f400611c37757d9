using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Brings JSON into a buffer of UTF-8, in which it is read.</summary>
internal static class JsonText
{
    /// <summary>Converts text into a pooled buffer, which the caller disposes.</summary>
    /// <exception cref="JsonException">The text is not valid Unicode.</exception>
    public static PooledBufferWriter ToUtf8(string json)
    {
        var utf8 = new PooledBufferWriter();
        var status = Utf8.FromUtf16(
            json, utf8.GetSpan(Encoding.UTF8.GetByteCount(json)), out _, out var count, replaceInvalidSequences: false);
        if (status == OperationStatus.Done)
        {
            utf8.Advance(count);
            return utf8;
        }

        utf8.Dispose();
        throw JsonExceptionFactory.Create(
            Encoding.UTF8.GetBytes(json), new UnexpectedJsonException(count, "valid Unicode", "half of a surrogate pair"));
    }

    /// <summary>Reads a stream of UTF-8 to its end into a pooled buffer, which the caller disposes. The stream stays open.</summary>
    public static async Task<PooledBufferWriter> ReadToEndAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new PooledBufferWriter();
        try
        {
            int count;
            do
            {
                count = await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false);
                buffer.Advance(count);
            }
            while (count > 0);

            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }
}
