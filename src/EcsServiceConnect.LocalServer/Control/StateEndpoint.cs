using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Stops tasks, advances time, seeds and resets.</summary>
internal sealed class StateEndpoint(InMemoryEcs ecs, ScriptedSetups setups)
{
    private static readonly TimeSpan _maxAdvance = TimeSpan.FromDays(3650);

    /// <summary>Stops a running task as if its first essential container had exited.</summary>
    public async Task<HttpResult> StopTaskAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        body.RequireKnown("the stop of a task", "task", "exitCode", "reason");
        var task = body.RequireText("task");
        try
        {
            ecs.StopTask(task, body.GetNumber("exitCode", 0, 255) ?? 137, body.GetText("reason"));
            return ControlResult.CreateEmpty();
        }
        catch (ArgumentException)
        {
            throw ControlException.CreateNotFound($"There is no task '{ControlText.Shorten(task)}'.");
        }
        catch (InvalidOperationException exception)
        {
            throw new ControlException(StatusCodes.Status409Conflict, "Conflict", exception.Message);
        }
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
}
