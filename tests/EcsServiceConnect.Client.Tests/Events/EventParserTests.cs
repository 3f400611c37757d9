using System.Text.Json;
using EcsServiceConnect.Client.Events;

namespace EcsServiceConnect.Client.Tests.Events;

public class EventParserTests
{
    private const string Event = """{"detail-type":"ECS Service Action","id":"#","detail":{"eventName":"SERVICE_STEADY_STATE"}}""";

    public static TheoryData<string, string, string> Wrapped => new()
    {
        { "an event", Create("1"), "1" },
        { "an array of events", $"[{Create("1")}, {Create("2")}]", "1 2" },
        { "an SNS notification", Notify("1"), "1" },
        { "a function's input from SNS", $$"""{"Records":[{"EventSource":"aws:sns","Sns":{{Notify("1")}} },{"Sns":{{Notify("2")}} }]}""", "1 2" },
        { "a function's input from SQS", $$"""{"Records":[{"messageId":"m","body":{{Quote(Create("1"))}} },{"body":{{Quote(Create("2"))}} }]}""", "1 2" },
        { "a function's input from SNS through SQS", $$"""{"Records":[{"body":{{Quote(Notify("1"))}},"eventSource":"aws:sqs"}]}""", "1" },
        { "one record of a function's input", $$"""{"messageId":"m","body":{{Quote(Create("1"))}},"attributes":[]}""", "1" },
        { "messages as SQS returns them", $$"""{"Messages":[{"Body":{{Quote(Create("1"))}} },{"Body":{{Quote(Notify("2"))}} }]}""", "1 2" },
        { "a body that is no text", $$"""{"body":{{Create("1")}} }""", "1" },
        { "a text with an array", Quote($"[{Create("1")}]"), "1" },
    };

    [Theory]
    [MemberData(nameof(Wrapped))]
    public void ParseAll_Wrapped_FindsAll(string what, string json, string ids)
    {
        Assert.NotEmpty(what);
        Assert.Equal(ids, string.Join(' ', EventParser.ParseAll(ToUtf8(json)).Select(static parsed => parsed.Id)));
    }

    [Fact]
    public void ParseSingle_Wrapped_FindsIt() => Assert.Equal("1", EventParser.ParseSingle(ToUtf8(Notify("1"))).Id);

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[#,#]", 2)]
    public void ParseSingle_NoneOrSeveral_NamesParseAll(string json, int count)
    {
        var error = Assert.Throws<JsonException>(
            () => EventParser.ParseSingle(ToUtf8(json.Replace("#", Create("1"), StringComparison.Ordinal))));

        Assert.Contains($"expected one event, found {count}; EcsEvent.ParseAll reads any number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ParseAll_WrongTextInside_NamesBothPlaces()
    {
        var inner = Create("1").Replace("\"SERVICE_STEADY_STATE\"", "5", StringComparison.Ordinal);

        var error = Assert.Throws<JsonException>(
            () => EventParser.ParseAll(ToUtf8($$"""{"Records":[{"body":{{Quote(Create("0"))}} },{"body":{{Quote(inner)}} }]}""")));

        Assert.StartsWith("Records[1].body: expected an event as text, found another text (detail.eventName: expected a string", error.Message, StringComparison.Ordinal);
        Assert.Equal("Records[1].body", error.Path);
    }

    [Theory]
    [InlineData("{\"Message\":\"hello\"}", "Message: expected an event as text")]
    [InlineData("{\"Records\":5}", "Records: expected an event of EventBridge")]
    [InlineData("[[7]]", "[0][0]: expected an event of EventBridge")]
    [InlineData("[{},", "[0]: expected an event of EventBridge")]
    [InlineData("[", "expected")]
    [InlineData("{\"Records\":[", "expected")]
    public void ParseAll_SomethingElse_NamesWhere(string json, string expected) => Assert.Contains(
        expected, Assert.Throws<JsonException>(() => EventParser.ParseAll(ToUtf8(json))).Message, StringComparison.Ordinal);

    [Fact]
    public void ParseAll_NestedWithoutEnd_IsLimited()
    {
        var json = string.Concat(Enumerable.Repeat("[", 100_000));

        Assert.Throws<JsonException>(() => EventParser.ParseAll(ToUtf8(json)));
    }

    [Fact]
    public void ParseAll_MoreTextAfterTheEvent_Throws() =>
        Assert.Throws<JsonException>(() => EventParser.ParseAll(ToUtf8(Create("1") + Create("2"))));

    private static string Create(string id) => Event.Replace("#", id, StringComparison.Ordinal);

    private static string Notify(string id) => $$"""{"Type":"Notification","TopicArn":"arn:aws:sns:x","Message":{{Quote(Create(id))}},"SignatureVersion":"1"}""";

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private static byte[] ToUtf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
