using System.Text.Json;
using EcsServiceConnect.Client.Testing;
using Microsoft.Net.Http.Headers;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Creates the JSON responses of the control endpoint.</summary>
internal static class ControlResult
{
    private const string Unlimited = "unlimited";

    private static readonly Dictionary<string, string> _headers = new()
    {
        [HeaderNames.ContentType] = "application/json",
        [HeaderNames.CacheControl] = "no-store",
    };

    /// <summary>Creates a response whose members are written by <paramref name="writeMembers"/>.</summary>
    public static HttpResult Create(int statusCode, Action<Utf8JsonWriter> writeMembers)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return new HttpResult(statusCode, _headers, body.ToArray());
    }

    /// <summary>Creates the response of a request that was executed and has nothing to report.</summary>
    public static HttpResult CreateEmpty() => Create(StatusCodes.Status200OK, static _ => { });

    /// <summary>Writes a number of times, which can be without a limit.</summary>
    public static void WriteCount(Utf8JsonWriter writer, string name, int count)
    {
        if (count == InMemoryEcs.Unlimited)
        {
            writer.WriteString(name, Unlimited);
        }
        else
        {
            writer.WriteNumber(name, count);
        }
    }

    /// <summary>Whether a text stands for a number of times without a limit.</summary>
    public static bool IsUnlimited(string? text) => text == Unlimited;
}
