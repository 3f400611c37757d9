using System.Text.Json;
using EcsServiceConnect.Client.AgentEndpoint;
using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Protection;

/// <summary>
/// Reads the responses of the task protection endpoint: a protection, a failure, or an error of ECS or of the agent itself. Names have
/// capital letters there; both are read.
/// </summary>
internal static class TaskProtectionReader
{
    /// <summary>The beginning of the last second that a time can have.</summary>
    private static readonly long _maxSeconds = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <exception cref="EcsTaskProtectionException">The response is a failure.</exception>
    /// <exception cref="EcsServiceException">The response is an error.</exception>
    /// <exception cref="EcsTransportException">The response is neither, nor a protection.</exception>
    /// <exception cref="JsonException">The response is no JSON.</exception>
    public static ProtectedTask Read(AgentResponse response)
    {
        var root = JsonModelReader.ReadElement(response.Body);
        if (FindObject(root, "protection") is { } protection)
        {
            return new ProtectedTask
            {
                TaskArn = ReadText(protection, "taskArn"),
                ProtectionEnabled = Find(protection, "protectionEnabled") is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : null,
                ExpirationDate = ReadTime(protection, "expirationDate"),
            };
        }

        if (FindObject(root, "failure") is { } failure)
        {
            throw new EcsTaskProtectionException(new Failure
            {
                Arn = ReadText(failure, "arn"),
                Reason = ReadText(failure, "reason"),
                Detail = ReadText(failure, "detail"),
            })
            {
                Operation = response.Request.Operation,
            };
        }

        throw FindObject(root, "error") is { } error && ReadText(error, "code") is { } code
            ? ModeledErrors.Create(CreateFacts(response, root, error, code), default)
            : response.CreateException();
    }

    private static EcsErrorFacts CreateFacts(AgentResponse response, JsonElement root, JsonElement error, string code) => new(
        code,
        ReadText(error, "message") ?? "The agent returned an error without a message.",
        response.StatusCode,
        ReadText(root, "requestID"),
        response.Request.Operation,
        response.Attempt);

    private static JsonElement? FindObject(JsonElement parent, string name) =>
        Find(parent, name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    private static JsonElement? Find(JsonElement parent, string name)
    {
        if (parent.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in parent.EnumerateObject())
            {
                if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return member.Value;
                }
            }
        }

        return null;
    }

    private static string? ReadText(JsonElement parent, string name) =>
        Find(parent, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? MessageSanitizer.Sanitize(text) : null;

    private static DateTimeOffset? ReadTime(JsonElement parent, string name) => Find(parent, name) switch
    {
        { ValueKind: JsonValueKind.String } text when text.TryGetDateTimeOffset(out var time) => time,
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var seconds) && seconds >= 0 && seconds <= _maxSeconds =>
            DateTimeOffset.UnixEpoch.AddSeconds(seconds),
        _ => null,
    };
}
