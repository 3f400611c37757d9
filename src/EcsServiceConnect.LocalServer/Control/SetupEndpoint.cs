using System.Globalization;
using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Adds, lists and removes setups of one kind: faults, outcomes, what hooks return, or what commands do.</summary>
internal sealed class SetupEndpoint<TSetup>(SetupStore<TSetup> setups)
    where TSetup : class, ICountedSetup
{
    public async Task<HttpResult> AddAsync(HttpContext context)
    {
        var body = await ControlBody.ReadAsync(context.Request).ConfigureAwait(false);
        var added = setups.Add(body);
        return ControlResult.Create(StatusCodes.Status201Created, writer => Write(writer, added));
    }

    public HttpResult List(HttpContext context) => ControlResult.Create(
        StatusCodes.Status200OK,
        writer =>
        {
            writer.WriteStartArray($"{setups.Kind}s");
            foreach (var setup in setups.All)
            {
                writer.WriteStartObject();
                Write(writer, setup);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });

    public HttpResult Get(HttpContext context)
    {
        var setup = Find(context);
        return ControlResult.Create(StatusCodes.Status200OK, writer => Write(writer, setup));
    }

    public HttpResult Remove(HttpContext context)
    {
        setups.Remove(Find(context));
        return ControlResult.CreateEmpty();
    }

    public HttpResult Clear(HttpContext context)
    {
        setups.Clear();
        return ControlResult.CreateEmpty();
    }

    private NumberedSetup<TSetup> Find(HttpContext context)
    {
        var id = context.GetRouteValue("id")?.ToString();
        return setups.All.FirstOrDefault(setup => setup.Id.ToString(CultureInfo.InvariantCulture) == id)
            ?? throw ControlException.CreateNotFound($"There is no {setups.Kind} '{MessageSanitizer.Sanitize(id ?? "")}'.");
    }

    private static void Write(Utf8JsonWriter writer, NumberedSetup<TSetup> numbered)
    {
        writer.WriteNumber("id", numbered.Id);
        foreach (var property in numbered.Definition.EnumerateObject())
        {
            property.WriteTo(writer);
        }

        writer.WriteNumber("applied", numbered.Setup.AppliedCount);
        ControlResult.WriteCount(writer, "remaining", numbered.Setup.RemainingCount);
    }
}
