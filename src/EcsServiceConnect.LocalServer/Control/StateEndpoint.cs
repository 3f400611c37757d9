using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Stops and interrupts tasks, connects agents, terminates instances, advances time, seeds and resets.</summary>
internal sealed class StateEndpoint(InMemoryEcs ecs, ScriptedSetups setups)
{
    private static readonly TimeSpan _maxAdvance = TimeSpan.FromDays(3650);

    /// <summary>Stops a running task as if its first essential container had exited.</summary>
    public async Task<HttpResult> StopTaskAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        body.RequireKnown("the stop of a task", "task", "exitCode", "reason");
        var task = body.RequireText("task");
        var (exitCode, reason) = (body.GetNumber("exitCode", 0, 255) ?? 137, body.GetText("reason"));
        return Execute(() => ecs.StopTask(task, exitCode, reason), $"There is no task '{MessageSanitizer.Sanitize(task)}'.");
    }

    /// <summary>Interrupts a running task on Fargate Spot.</summary>
    public async Task<HttpResult> InterruptSpotTaskAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        body.RequireKnown("the interruption of a task", "task");
        var task = body.RequireText("task");
        return Execute(() => ecs.InterruptSpotTask(task), $"There is no task '{MessageSanitizer.Sanitize(task)}'.");
    }

    /// <summary>Connects or disconnects the agent of a container instance.</summary>
    public async Task<HttpResult> SetAgentConnectedAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        body.RequireKnown("the connection of an agent", "containerInstance", "connected");
        var instance = body.RequireText("containerInstance");
        var isConnected = body.RequireFlag("connected");
        return Execute(
            () => ecs.SetAgentConnected(instance, isConnected), $"There is no container instance '{MessageSanitizer.Sanitize(instance)}'.");
    }

    /// <summary>Terminates a container instance as Auto Scaling does.</summary>
    public async Task<HttpResult> TerminateInstanceAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        body.RequireKnown("the termination of a container instance", "containerInstance");
        var instance = body.RequireText("containerInstance");
        return Execute(() => ecs.TerminateInstance(instance), $"There is no container instance '{MessageSanitizer.Sanitize(instance)}'.");
    }

    public HttpResult GetTime(HttpContext context) =>
        ControlResult.Create(StatusCodes.Status200OK, writer => writer.WriteString("now", ecs.UtcNow));

    public async Task<HttpResult> AdvanceTimeAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        body.RequireKnown("the time", "advance");
        var duration = body.RequireDuration("advance", _maxAdvance);
        try
        {
            ecs.AdvanceTime(duration);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw ControlException.CreateInvalid("advance", "less: time cannot be ahead by more than a hundred years");
        }

        return GetTime(context);
    }

    /// <summary>Executes a request without time passing, so that what it starts is complete.</summary>
    public async Task<HttpResult> SeedAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        body.RequireKnown("a seed", "operation", "request");
        var operation = OperationReader.Require(body, ecs);
        try
        {
            var response = ecs.Seed(operation, body.GetObject("request")?.GetRawText() ?? "{}");
            return ControlResult.Create(
                StatusCodes.Status200OK,
                writer =>
                {
                    writer.WritePropertyName("response");
                    writer.WriteRawValue(response);
                });
        }
        catch (EcsServiceException exception)
        {
            throw new ControlException(StatusCodes.Status400BadRequest, exception.ErrorCode, exception.ErrorMessage);
        }
    }

    public async Task<HttpResult> ResetAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        body.RequireKnown("a reset");
        setups.Reset();
        return ControlResult.CreateEmpty();
    }

    private static HttpResult Execute(Action action, string notFound)
    {
        try
        {
            action();
            return ControlResult.CreateEmpty();
        }
        catch (ArgumentException)
        {
            throw ControlException.CreateNotFound(notFound);
        }
        catch (InvalidOperationException exception)
        {
            throw new ControlException(StatusCodes.Status409Conflict, "Conflict", exception.Message);
        }
    }
}
