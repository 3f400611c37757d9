using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>
/// Routes requests to the control endpoint, over which tests in any language do what tests in .NET do with an <c>InMemoryEcs</c>.
/// </summary>
internal static class ControlRouter
{
    private const string BasePath = "/_ecs";
    private const string Version = BasePath + "/v1";

    private static readonly string[] _paths =
    [
        Version + "/faults",
        Version + "/outcomes",
        Version + "/hooks",
        Version + "/commands",
        Version + "/alarms",
        Version + "/stop-task",
        Version + "/interrupt-task",
        Version + "/agent",
        Version + "/terminate-instance",
        Version + "/time",
        Version + "/calls",
        Version + "/events",
        Version + "/seed",
        Version + "/reset",
    ];

    public static void MapControl(this WebApplication application)
    {
        var setups = application.Services.GetRequiredService<ScriptedSetups>();
        var state = application.Services.GetRequiredService<StateEndpoint>();
        var alarms = application.Services.GetRequiredService<AlarmEndpoint>();
        var events = application.Services.GetRequiredService<EventEndpoint>();
        var calls = application.Services.GetRequiredService<CallEndpoint>();
        var control = application.MapGroup(Version);
        control.MapGet("", Handle(static _ => CreateIndex()));

        MapSetups(control, setups.Faults);
        MapSetups(control, setups.Outcomes);
        MapSetups(control, setups.Hooks);
        MapSetups(control, setups.Commands);

        control.MapGet("/alarms", Handle(alarms.List));
        control.MapPost("/alarms", HandleChange(alarms.RaiseAsync));
        control.MapDelete("/alarms", HandleChange(alarms.ClearAll));
        control.MapDelete("/alarms/{name}", HandleChange(alarms.Clear));

        control.MapPost("/stop-task", HandleChange(state.StopTaskAsync));
        control.MapPost("/interrupt-task", HandleChange(state.InterruptSpotTaskAsync));
        control.MapPost("/agent", HandleChange(state.SetAgentConnectedAsync));
        control.MapPost("/terminate-instance", HandleChange(state.TerminateInstanceAsync));
        control.MapGet("/time", Handle(state.GetTime));
        control.MapPost("/time", HandleChange(state.AdvanceTimeAsync));
        control.MapPost("/seed", HandleChange(state.SeedAsync));
        control.MapPost("/reset", HandleChange(state.ResetAsync));

        control.MapGet("/events", events.StreamAsync);
        control.MapGet("/calls", Handle(calls.List));
        control.MapDelete("/calls", Handle(calls.Clear));
    }

    /// <summary>Whether the path of a request is one of the control endpoint, or could be.</summary>
    public static bool IsControl(HttpRequest request) => request.Path.StartsWithSegments(BasePath);

    /// <summary>Creates the response for a path or a method that the control endpoint does not have.</summary>
    public static HttpResult CreateError(HttpContext context)
    {
        var path = MessageSanitizer.Sanitize(context.Request.Path.Value ?? "");
        return context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed
            ? new ControlException(
                StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", $"'{path}' accepts {context.Response.Headers.Allow}.").ToResult()
            : new ControlException(context.Response.StatusCode, "NotFound", $"There is nothing at '{path}'. GET on '{Version}' lists the paths.")
            {
                Allowed = _paths,
            }.ToResult();
    }

    private static void MapSetups<TSetup>(RouteGroupBuilder control, SetupStore<TSetup> store)
        where TSetup : class, ICountedSetup
    {
        var setups = new SetupEndpoint<TSetup>(store);
        var path = $"/{store.Kind}s";
        control.MapGet(path, Handle(setups.List));
        control.MapPost(path, HandleChange(setups.AddAsync));
        control.MapDelete(path, HandleChange(setups.Clear));
        control.MapGet(path + "/{id}", Handle(setups.Get));
        control.MapDelete(path + "/{id}", HandleChange(setups.Remove));
    }

    private static HttpResult CreateIndex() => ControlResult.Create(
        StatusCodes.Status200OK,
        static writer =>
        {
            writer.WriteString("version", PrintVersionAction.Version);
            writer.WriteStartArray("paths");
            foreach (var path in _paths)
            {
                writer.WriteStringValue(path);
            }

            writer.WriteEndArray();
        });

    private static RequestDelegate Handle(Func<HttpContext, HttpResult> handle) => Handle(context => Task.FromResult(handle(context)));

    private static RequestDelegate HandleChange(Func<HttpContext, HttpResult> handle) => HandleChange(context => Task.FromResult(handle(context)));

    private static RequestDelegate HandleChange(Func<HttpContext, Task<HttpResult>> handle) => Handle(async context =>
    {
        var result = await handle(context).ConfigureAwait(false);
        return context.RequestServices.GetService<StatePersister>() is not { } persister || await persister.CompleteCallAsync().ConfigureAwait(false)
            ? result
            : throw new ControlException(StatusCodes.Status500InternalServerError, "NotSaved", StatePersister.NotSavedMessage);
    });

    private static RequestDelegate Handle(Func<HttpContext, Task<HttpResult>> handle) => async context =>
    {
        HttpResult result;
        try
        {
            result = await handle(context).ConfigureAwait(false);
        }
        catch (ControlException exception)
        {
            result = exception.ToResult();
        }
        catch (BadHttpRequestException exception)
        {
            result = new ControlException(exception.StatusCode, "InvalidRequest", $"The request cannot be read: {exception.Message}").ToResult();
        }

        await result.ExecuteAsync(context).ConfigureAwait(false);
    };
}
