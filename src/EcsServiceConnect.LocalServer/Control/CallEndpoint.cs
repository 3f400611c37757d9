using System.Globalization;
using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Lists the recorded calls, without sensitive values.</summary>
internal sealed class CallEndpoint(InMemoryEcs ecs)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    private static readonly string[] _parameters = ["operation", "limit", "after"];

    public HttpResult List(HttpContext context)
    {
        var query = context.Request.Query;
        foreach (var name in query.Keys.Where(static name => !_parameters.Contains(name)))
        {
            throw new ControlException(
                StatusCodes.Status400BadRequest, "UnknownMember", $"'{MessageSanitizer.Sanitize(name)}' is not a parameter of the list of calls.")
            {
                Member = name,
                Allowed = _parameters,
            };
        }

        var operation = query["operation"].ToString() is { Length: > 0 } text ? OperationReader.Validate(text, ecs) : null;
        var limit = (int)(GetNumber(query, "limit", MaxLimit) ?? DefaultLimit);
        var after = GetNumber(query, "after", long.MaxValue) ?? 0;
        var calls = ecs.Calls
            .Where(call => call.Number > after && (operation is null || call.Operation == operation))
            .Take(limit + 1)
            .ToList();
        return ControlResult.Create(
            StatusCodes.Status200OK,
            writer =>
            {
                writer.WriteStartArray("calls");
                foreach (var call in calls.Take(limit))
                {
                    Write(writer, call);
                }

                writer.WriteEndArray();
                if (calls.Count > limit)
                {
                    writer.WriteNumber("nextAfter", calls[limit - 1].Number);
                }
            });
    }

    public HttpResult Clear(HttpContext context)
    {
        ecs.ClearCalls();
        return ControlResult.CreateEmpty();
    }

    private static long? GetNumber(IQueryCollection query, string name, long max) => query[name].ToString() is not { Length: > 0 } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= max ? number
        : throw ControlException.CreateInvalid(name, $"a whole number from 1 to {max}");

    private static void Write(Utf8JsonWriter writer, RecordedCall call)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", call.Number);
        writer.WriteString("time", call.Time);
        writer.WriteString("operation", call.Operation);
        WriteIfSet(writer, "invocationId", call.InvocationId);
        WriteIfSet(writer, "attempt", call.Attempt);
        WriteIfSet(writer, "statusCode", call.StatusCode);
        WriteIfSet(writer, "errorCode", call.ErrorCode);
        WriteIfSet(writer, "requestId", call.RequestId);
        writer.WriteStartArray("faults");
        foreach (var fault in call.Faults)
        {
            writer.WriteStringValue(fault.ToString());
        }

        writer.WriteEndArray();
        if (call.RedactedJson is { } request)
        {
            writer.WritePropertyName("request");
            writer.WriteRawValue(request);
        }

        writer.WriteEndObject();
    }

    private static void WriteIfSet(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteIfSet(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }
}
