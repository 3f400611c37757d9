using System.Buffers;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>Takes a request off Kestrel's wire.</summary>
internal static class HttpRequestReader
{
    /// <summary>How much of a body that is too large is read, so that its client reads the answer instead of failing to write.</summary>
    private const long MostRead = 64L * 1024 * 1024;

    public static async Task<InMemoryEcsRequest> ReadAsync(HttpRequest request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers)
        {
            headers[name] = values.ToString();
        }

        var body = await ReadBodyAsync(request).ConfigureAwait(false);
        return new InMemoryEcsRequest { Method = request.Method, Headers = headers, Body = body };
    }

    /// <summary>Keeps one byte more than is allowed, which is enough to be refused, and reads past the rest.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request)
    {
        var kept = new ArrayBufferWriter<byte>();
        var seen = 0L;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
            foreach (var segment in read.Buffer)
            {
                var room = InMemoryEcs.MaxRequestBytes + 1 - kept.WrittenCount;
                kept.Write(segment.Span[..Math.Min(room, segment.Length)]);
                seen += segment.Length;
            }

            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return kept.WrittenMemory;
            }

            if (seen > MostRead)
            {
                request.HttpContext.Response.Headers.Connection = "close";
                return kept.WrittenMemory;
            }
        }
    }
}
