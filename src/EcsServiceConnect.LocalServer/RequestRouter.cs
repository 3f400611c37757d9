using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.LocalServer.Page;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Answers what comes off the wire: at the root the ECS, and its page to whoever only reads; the server's health at <c>/health</c>;
/// nothing anywhere else. Whatever a client does, it gets an answer or a closed connection, and nobody else notices.
/// </summary>
internal sealed class RequestRouter(InMemoryEcs ecs, TimeProvider clock)
{
    private readonly Health _health = new(ecs, clock);
    private readonly LivePage _page = new(ecs, clock);

    /// <summary>How long each answer of the ECS is held back.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How long a body may come in at a trickle.</summary>
    public TimeSpan SlowBodyGracePeriod { get; init; } = TimeSpan.FromSeconds(5);

    public AccessLog? Log { get; init; }

    public StatePersister? Persister { get; init; }

    /// <param name="context">The request, and where its answer goes.</param>
    /// <param name="stopping">The server is to stop: answers are no longer held back.</param>
    public async Task RouteAsync(HttpContext context, CancellationToken stopping)
    {
        var begun = clock.GetTimestamp();
        ResponseGuard? answer = null;
        try
        {
            answer = await FindAnswerAsync(context, stopping).ConfigureAwait(false);
            if (answer is null)
            {
                context.Abort();
                return;
            }

            await answer.SendAsync(context).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client has left; what it asked for was done if it had come in whole.
            answer = null;
            context.Abort();
        }
        finally
        {
            // What the page's script asks for each second would bury everything else.
            if (context.Request.Path != LivePage.ContentPath || !IsRead(context.Request))
            {
                Log?.Write(context.Request, answer, clock.GetElapsedTime(begun));
            }
        }
    }

    /// <returns>Null if the connection is to be broken.</returns>
    private async Task<ResponseGuard?> FindAnswerAsync(HttpContext context, CancellationToken stopping)
    {
        var request = context.Request;
        try
        {
            return request.Path.Value switch
            {
                null or "" or "/" when IsRead(request) => await _page.WholeAsync(request).ConfigureAwait(false),
                null or "" or "/" => await AskEcsAsync(context, stopping).ConfigureAwait(false),
                LivePage.ContentPath when IsRead(request) => await _page.ContentAsync(request).ConfigureAwait(false),
                "/health" when IsRead(request) => _health.Answer(Persister),
                "/health" or LivePage.ContentPath => ResponseGuard.Refusal(
                    new ClientException($"'{request.Path}' is asked for with GET or HEAD.") { StatusCode = 405 }, allow: "GET, HEAD"),
                _ => ResponseGuard.Refusal(new ClientException(
                    "There is nothing at this path: ECS answers POST on '/', GET on '/' shows a page of what it holds, and GET on '/health'"
                    + " says how this server is.")
                {
                    StatusCode = 404,
                }),
            };
        }
        catch (BadHttpRequestException bad)
        {
            // Kestrel's word for a body that comes in too slowly, breaks off, or is not what its headers say.
            return ResponseGuard.Refusal(new ClientException($"The request cannot be read: {bad.Message}") { StatusCode = bad.StatusCode });
        }
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private async Task<ResponseGuard?> AskEcsAsync(HttpContext context, CancellationToken stopping)
    {
        var request = await HttpRequestReader.ReadAsync(context.Request).ConfigureAwait(false);
        var answer = await ecs.HandleAsync(request, context.RequestAborted).ConfigureAwait(false);
        Persister?.NotifyChange();
        if (Latency > TimeSpan.Zero)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
            await Task.Delay(Latency, clock, enough.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return answer.Connection == InMemoryEcsConnection.Completed ? new ResponseGuard(answer.StatusCode, answer.Headers, answer.Body) : null;
    }
}
