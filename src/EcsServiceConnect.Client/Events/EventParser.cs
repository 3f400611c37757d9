using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Events;

/// <summary>
/// Finds events in JSON: alone, in arrays, and in their envelopes. An envelope (SNS notification, SQS message, Lambda input) is an object with
/// one of the members below, whose value is the event, the event as text, or another envelope.
/// </summary>
internal static class EventParser
{
    /// <summary>Envelopes, such as a Lambda input with an SQS message with an SNS notification, are nested no deeper.</summary>
    private const int MaxDepth = 16;

    private const string Expected = "an event of EventBridge, or an SNS notification or SQS message with one";

    /// <summary>
    /// The members that hold events: the records of a function's input, the messages that SQS returns, the notification in a record, its
    /// text, and the text of a message of SQS, whose name differs between a function's input and the operation.
    /// </summary>
    private static readonly string[] _wrappers = ["Records", "Messages", "Sns", "Message", "body", "Body"];

    /// <summary>Reads the only event.</summary>
    /// <exception cref="JsonException">The text does not contain exactly one event.</exception>
    public static EcsEvent ParseSingle(ReadOnlySpan<byte> utf8Json)
    {
        var events = ParseAll(utf8Json);
        return events.Count == 1
            ? events[0]
            : throw JsonExceptionFactory.Create(
                JsonModelReader.TrimByteOrderMark(utf8Json),
                [new JsonProblem(0, $"expected one event, found {events.Count}; {nameof(EcsEvent)}.{nameof(EcsEvent.ParseAll)} reads any number")]);
    }

    /// <summary>Reads all events.</summary>
    /// <exception cref="JsonException">The text contains something else.</exception>
    public static List<EcsEvent> ParseAll(ReadOnlySpan<byte> utf8Json)
    {
        var events = new List<EcsEvent>();
        Parse(utf8Json, events, depth: 0);
        return events;
    }

    private static void Parse(ReadOnlySpan<byte> utf8Json, List<EcsEvent> events, int depth)
    {
        var json = JsonModelReader.TrimByteOrderMark(utf8Json);
        try
        {
            var reader = JsonModelReader.CreateReader(json);
            ReadEvents(ref reader, events, depth);
            reader.Read(); // The reader throws if more text follows.
        }
        catch (JsonException problem)
        {
            throw JsonExceptionFactory.Create(json, problem);
        }
    }

    /// <summary>Reads the events in the current value, and leaves the reader on its end.</summary>
    private static void ReadEvents(ref Utf8JsonReader reader, List<EcsEvent> events, int depth)
    {
        if (depth > MaxDepth)
        {
            throw JsonModelReader.CreateUnexpected(ref reader, Expected);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    ReadEvents(ref reader, events, depth + 1);
                }

                break;
            case JsonTokenType.StartObject:
                ReadObject(ref reader, events, depth);
                break;
            case JsonTokenType.String:
                ReadText(ref reader, events, depth);
                break;
            default:
                throw JsonModelReader.CreateUnexpected(ref reader, Expected);
        }
    }

    private static void ReadObject(ref Utf8JsonReader reader, List<EcsEvent> events, int depth)
    {
        if (FindMember(reader, "detail-type") is not null)
        {
            events.Add(Read<EcsEvent>(ref reader));
            return;
        }

        foreach (var wrapper in _wrappers)
        {
            if (FindMember(reader, wrapper) is { } offset)
            {
                var start = reader;
                MoveTo(ref reader, offset);
                ReadEvents(ref reader, events, depth + 1);
                reader = start;
                reader.Skip();
                return;
            }
        }

        throw new UnexpectedJsonException(reader.TokenStartIndex, Expected, "an object without 'detail-type'");
    }

    private static T Read<T>(ref Utf8JsonReader reader)
        where T : class, IEcsModel<T> => T.ReadJson(ref reader);

    /// <summary>Reads the events in the current text, which is JSON itself.</summary>
    private static void ReadText(ref Utf8JsonReader reader, List<EcsEvent> events, int depth)
    {
        using var text = JsonText.ToUtf8(JsonModelReader.ReadCurrentString(ref reader));
        try
        {
            Parse(text.Written.Span, events, depth + 1);
        }
        catch (JsonException problem)
        {
            throw new UnexpectedJsonException(reader.TokenStartIndex, "an event as text", $"another text ({problem.Message.TrimEnd('.')})");
        }
    }

    /// <summary>Finds the offset of a member of the current object, by a copy of the reader; null if it is absent or null.</summary>
    private static long? FindMember(Utf8JsonReader reader, string name)
    {
        while (JsonModelReader.MoveToNextMember(ref reader))
        {
            var isFound = JsonPathTracker.GetName(ref reader) == name;
            if (JsonModelReader.MoveToValue(ref reader) && isFound)
            {
                return reader.TokenStartIndex;
            }

            reader.Skip();
        }

        return null;
    }

    private static void MoveTo(ref Utf8JsonReader reader, long offset)
    {
        while (reader.TokenStartIndex < offset)
        {
            reader.Read();
        }
    }
}
