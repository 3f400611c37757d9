using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>
/// Streams the events of the ECS as server-sent events, until the client disconnects or the server stops.
/// Source: https://html.spec.whatwg.org/multipage/server-sent-events.html
/// </summary>
internal sealed class EventEndpoint(EventStore store, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    private const string LastEventId = "Last-Event-ID";

    /// <summary>How often a comment shows that the connection lives, where nothing happens.</summary>
    private static readonly TimeSpan _heartbeatInterval = TimeSpan.FromSeconds(15);

    public async Task StreamAsync(HttpContext context)
    {
        var lastId = store.Start();
        var response = context.Response;
        response.Headers[HeaderNames.ContentType] = "text/event-stream; charset=utf-8";
        response.Headers[HeaderNames.CacheControl] = "no-store";

        var position = GetPosition(context.Request.Headers[LastEventId], lastId);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, context.RequestAborted);
        try
        {
            await WriteCommentAsync(response.BodyWriter, "The events of ECS follow.", end.Token).ConfigureAwait(false);
            while (true)
            {
                position = await WriteNextAsync(response.BodyWriter, position, end.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The response ends here, as one that is complete.
        }
    }

    /// <summary>
    /// Gets the number after which to begin: that of the client, the beginning for 0, or the latest one if the client has none or one of
    /// another run of the server, which means nothing here.
    /// </summary>
    private long GetPosition(string? header, long lastId)
    {
        if (!long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var known))
        {
            return lastId;
        }

        return known == 0 ? store.FirstId - 1 : known >= store.FirstId && known <= lastId ? known : lastId;
    }

    /// <summary>Writes the events after a number, or waits for the next one, and returns the number of the last one written.</summary>
    private async Task<long> WriteNextAsync(PipeWriter output, long position, CancellationToken cancellationToken)
    {
        var (events, arrival) = store.GetAfter(position);
        if (events.Count > 0)
        {
            foreach (var (id, json) in events)
            {
                if (id > position + 1)
                {
                    await WriteCommentAsync(output, $"{id - position - 1} events are no longer kept.", cancellationToken).ConfigureAwait(false);
                }

                await WriteAsync(output, id, json, cancellationToken).ConfigureAwait(false);
                position = id;
            }

            return position;
        }

        try
        {
            await arrival.WaitAsync(_heartbeatInterval, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await WriteCommentAsync(output, "", cancellationToken).ConfigureAwait(false);
        }

        return position;
    }

    private static async Task WriteAsync(PipeWriter output, long id, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        Write(output, string.Create(CultureInfo.InvariantCulture, $"id: {id}\ndata: "));
        await output.WriteAsync(json, cancellationToken).ConfigureAwait(false);
        Write(output, "\n\n");
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteCommentAsync(PipeWriter output, string text, CancellationToken cancellationToken)
    {
        Write(output, $": {text}\n\n");
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Write(PipeWriter output, string text) => Encoding.UTF8.GetBytes(text, output);
}
