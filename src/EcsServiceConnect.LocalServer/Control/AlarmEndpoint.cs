using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Raises, lists and clears CloudWatch alarms.</summary>
internal sealed class AlarmEndpoint(InMemoryEcs ecs)
{
    public async Task<HttpResult> RaiseAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        body.RequireKnown("an alarm", "name");
        ecs.RaiseAlarm(body.RequireText("name"));
        return CreateList(StatusCodes.Status201Created);
    }

    public HttpResult List(HttpContext context) => CreateList(StatusCodes.Status200OK);

    public HttpResult Clear(HttpContext context)
    {
        var name = context.GetRouteValue("name")?.ToString();
        if (name is null || !ecs.RaisedAlarms.Contains(name))
        {
            throw ControlException.CreateNotFound($"The alarm '{MessageSanitizer.Sanitize(name ?? "")}' is not raised.");
        }

        ecs.ClearAlarm(name);
        return ControlResult.CreateEmpty();
    }

    public HttpResult ClearAll(HttpContext context)
    {
        foreach (var name in ecs.RaisedAlarms)
        {
            ecs.ClearAlarm(name);
        }

        return ControlResult.CreateEmpty();
    }

    private HttpResult CreateList(int statusCode) => ControlResult.Create(
        statusCode,
        writer =>
        {
            writer.WriteStartArray("alarms");
            foreach (var name in ecs.RaisedAlarms)
            {
                writer.WriteStringValue(name);
            }

            writer.WriteEndArray();
        });
}
