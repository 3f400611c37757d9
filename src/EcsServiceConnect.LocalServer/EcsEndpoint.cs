using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;
using Microsoft.AspNetCore.Connections;

namespace EcsServiceConnect.LocalServer;

/// <summary>Passes requests to the ECS, and delays its responses by the latency.</summary>
internal sealed class EcsEndpoint(
    InMemoryEcs ecs, ServerOptions options, TimeProvider clock, IHostApplicationLifetime lifetime, StatePersister? persister = null)
{
    /// <exception cref="ConnectionAbortedException">A scripted fault closes the connection.</exception>
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        InMemoryEcsRequest request;
        try
        {
            request = await HttpRequestReader.ReadAsync(context.Request).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            // The body arrives too slowly, is incomplete, or contradicts its headers.
            return HttpResult.CreateError(
                new ClientException($"The request cannot be read: {exception.Message}") { StatusCode = exception.StatusCode });
        }

        var response = await ecs.HandleAsync(request, context.RequestAborted).ConfigureAwait(false);
        if (persister is not null && !await persister.CompleteCallAsync().ConfigureAwait(false))
        {
            return HttpResult.CreateError(
                new ServerException(StatePersister.NotSavedMessage) { StatusCode = StatusCodes.Status500InternalServerError });
        }

        await DelayAsync(context.RequestAborted).ConfigureAwait(false);
        return response.Connection == InMemoryEcsConnection.Completed
            ? new HttpResult(response.StatusCode, response.Headers, response.Body)
            : throw new ConnectionAbortedException("A scripted fault closes the connection.");
    }

    /// <summary>Waits for the latency, but not any longer once the client has disconnected or the server stops.</summary>
    private async Task DelayAsync(CancellationToken requestAborted)
    {
        if (options.Latency > TimeSpan.Zero)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, requestAborted);
            await Task.Delay(options.Latency, clock, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
