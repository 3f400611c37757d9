using System.Buffers;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>Reads a request for the ECS from an HTTP request.</summary>
internal static class HttpRequestReader
{
    /// <summary>
    /// The length up to which a body that is too large is read, so that the client receives the response instead of a write error.
    /// </summary>
    private const long MaxReadLength = 64L * 1024 * 1024;

    public static async Task<InMemoryEcsRequest> ReadAsync(HttpRequest request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers)
        {
            headers[name] = values.ToString();
        }

        var body = await ReadBodyAsync(request).ConfigureAwait(false);
        return new InMemoryEcsRequest
        {
            Method = request.Method,
            Path = request.Path.Value ?? "/",
            Headers = headers,
            Body = body,
            DataChannelOrigin = SessionEndpoint.GetOrigin(request.HttpContext),
        };
    }

    /// <summary>Keeps one byte more than is allowed, which is enough for the ECS to reject it, and skips the rest.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request)
    {
        var kept = new ArrayBufferWriter<byte>();
        var readLength = 0L;
        while (true)
        {
            var result = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
            foreach (var segment in result.Buffer)
            {
                var room = InMemoryEcs.MaxRequestBytes + 1 - kept.WrittenCount;
                kept.Write(segment.Span[..Math.Min(room, segment.Length)]);
                readLength += segment.Length;
            }

            request.BodyReader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
            {
                return kept.WrittenMemory;
            }

            if (readLength > MaxReadLength)
            {
                request.HttpContext.Response.Headers.Connection = "close";
                return kept.WrittenMemory;
            }
        }
    }
}
