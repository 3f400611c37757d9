using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests;

public partial class EcsJsonTests
{
    private const string File = "{\r\n\t\"family\": \"orders\",\r\n\t\"containerDefinitions\": [\r\n\t\t{ \"name\": \"a\" },\r\n\t\t{ \"name\": \"é\", \"portMappings\": [{ \"containerPort\": $ }] }\r\n\t]\r\n}\r\n";

    public static TheoryData<string, string, int> CutJson => new()
    {
        { "{\"key\":\"a\ud83d\"}", "key", 9 },
        { "{\"key\":\"\ude00\"}", "key", 8 },
        { "{\"a\ud83d\":1}", "['a\uFFFD']", 3 },
        { "{\"key\":\"a\"}\ud83d", "", 11 },
    };

    [Fact]
    public void Deserialize_WrongType_ReportsPathLineColumnExpectedAndFound()
    {
        var error = DeserializeInvalid<RegisterTaskDefinitionRequest>(File.Replace("$", "\"s3cret\"", StringComparison.Ordinal));

        Assert.Equal("containerDefinitions[1].portMappings[0].containerPort", error.Path);
        Assert.Equal(4, error.LineNumber);
        Assert.Equal(54, error.BytePositionInLine);
        Assert.Equal(
            "containerDefinitions[1].portMappings[0].containerPort: expected a 32-bit integer, found a string (line 5, column 54).",
            error.Message);
        Assert.Null(error.InnerException);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5", "found another number")]
    [InlineData("2147483648", "found another number")]
    [InlineData("true", "found a boolean")]
    [InlineData("{}", "found an object")]
    [InlineData("[1]", "found an array")]
    public void Deserialize_WrongKind_NamesTheKind(string value, string expected)
    {
        var error = DeserializeInvalid<RegisterTaskDefinitionRequest>(File.Replace("$", value, StringComparison.Ordinal));

        Assert.Equal("containerDefinitions[1].portMappings[0].containerPort", error.Path);
        Assert.Contains("expected a 32-bit integer, " + expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":1}""", "name: expected a string, found a number (line 1, column 9).")]
    [InlineData("""{"essential":"true"}""", "essential: expected true or false, found a string (line 1, column 14).")]
    [InlineData("""{"command":"a"}""", "command: expected an array, found a string (line 1, column 12).")]
    [InlineData("""{"command":["a",{}]}""", "command[1]: expected a string, found an object (line 1, column 17).")]
    [InlineData("""{"healthCheck":[]}""", "healthCheck: expected an object, found an array (line 1, column 16).")]
    [InlineData("""{"environment":[[]]}""", "environment[0]: expected an object, found an array (line 1, column 17).")]
    [InlineData("""{"dockerLabels":{"a.b":1}}""", "dockerLabels['a.b']: expected a string, found a number (line 1, column 24).")]
    [InlineData("""{"dockerLabels":[]}""", "dockerLabels: expected an object, found an array (line 1, column 17).")]
    [InlineData("""{"logConfiguration":{"logDriver":1}}""", "logConfiguration.logDriver: expected a string, found a number (line 1, column 34).")]
    [InlineData("""{"name":"\uD800"}""", "name: expected a string, found text that is not valid Unicode (line 1, column 9).")]
    [InlineData("""{"\uD800":1}""", "\\uD800: expected a member's name, found text that is not valid Unicode (line 1, column 2).")]
    [InlineData("[]", "The JSON: expected an object, found an array (line 1, column 1).")]
    [InlineData("null", "The JSON: expected an object, found null (line 1, column 1).")]
    [InlineData("\"x\"", "The JSON: expected an object, found a string (line 1, column 1).")]
    public void Deserialize_WellFormedButUnexpected_ReportsWhatWasExpected(string json, string message)
    {
        Assert.Equal(message.Replace("\\uD800:", "['\\uD800']:", StringComparison.Ordinal), DeserializeInvalid<ContainerDefinition>(json).Message);
    }

    [Theory]
    [InlineData("", "The JSON: expected an object, found nothing (line 1, column 1).")]
    [InlineData("  \n ", "The JSON: expected an object, found nothing (line 2, column 2).")]
    [InlineData("{", "The JSON: expected the JSON to go on, found the end of the text (line 1, column 2).")]
    [InlineData("{\"name\":", "name: expected the JSON to go on, found the end of the text (line 1, column 9).")]
    [InlineData("{\"name\":}", "name: expected a value, found the end of the object (line 1, column 9).")]
    [InlineData("{\"name\":\"a\" \"cpu\":1}", "name: expected a comma or the end of the object, found something else (line 1, column 13).")]
    [InlineData("{\"name\":\"a\",}", "The JSON: expected another member after the comma, found the end of the object (line 1, column 13).")]
    [InlineData("{\"command\":[\"a\",]}", "command[1]: expected another item after the comma, found the end of the array (line 1, column 17).")]
    [InlineData("{\"command\":[\"a\" \"b\"]}", "command[0]: expected a comma or the end of the array, found something else (line 1, column 17).")]
    [InlineData("{name:\"a\"}", "The JSON: expected a member's name in double quotes, found something else (line 1, column 2).")]
    [InlineData("{\"name\" \"a\"}", "The JSON: expected a member's name, a colon and a value, found something else (line 1, column 9).")]
    [InlineData("{\"name\":'a'}", "name: expected a value, found something else (line 1, column 9).")]
    [InlineData("{\"name\":\"a\\q\"}", "name: expected a string, found a malformed or unfinished one (line 1, column 12).")]
    [InlineData("{\"cpu\":01}", "cpu: expected a number, found a malformed one (line 1, column 9).")]
    [InlineData("{\"essential\":True}", "essential: expected a value, found something else (line 1, column 14).")]
    [InlineData("{\"essential\":tru}", "essential: expected true, false or null, found another word (line 1, column 17).")]
    [InlineData("// note\n{}", "The JSON: expected JSON without comments, found a comment (line 1, column 1).")]
    [InlineData("{}{}", "The JSON: expected the end of the text, found more of it (line 1, column 3).")]
    [InlineData("{} x", "The JSON: expected the end of the text, found more of it (line 1, column 4).")]
    public void Deserialize_Malformed_ReportsPosition(string json, string message)
    {
        Assert.Equal(message, DeserializeInvalid<ContainerDefinition>(json).Message);
    }

    [Fact]
    public void Deserialize_MalformedDeepInside_HasThePath()
    {
        var error = DeserializeInvalid<RegisterTaskDefinitionRequest>(File.Replace("$", "80,", StringComparison.Ordinal));

        Assert.Equal("containerDefinitions[1].portMappings[0]", error.Path);
        Assert.Equal(4, error.LineNumber);
        Assert.Equal(58, error.BytePositionInLine);
    }

    [Fact]
    public void Deserialize_UnknownMemberNestedDeep_IsSkipped()
    {
        var json = "{\"x\":" + new string('[', 100_000) + new string(']', 100_000) + ",\"name\":\"app\"}";

        Assert.Equal("app", EcsJson.Deserialize<ContainerDefinition>(json).Name);
    }

    [Theory]
    [InlineData(99, "expected a comma or the end of the array, found something else")]
    [InlineData(100, "expected the JSON to go on, found the end of the text")]
    public void Deserialize_MalformedAfterDeepNesting_StillHasAShortMessage(int closed, string problem)
    {
        var json = "{\"x\":" + new string('[', 100) + new string(']', closed) + (closed == 100 ? "" : "?");

        var error = DeserializeInvalid<ContainerDefinition>(json);

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 1, 500);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public void Deserialize_UnknownMembersOfAnyDepth_AreSkipped(int depth)
    {
        var open = string.Concat(Enumerable.Repeat("{\"x\":[", depth));
        var close = string.Concat(Enumerable.Repeat("]}", depth));

        var container = EcsJson.Deserialize<ContainerDefinition>("{\"x\":" + open + close + ",\"name\":\"web\"}");

        Assert.Equal("web", container.Name);
        Assert.Equal("name", DeserializeInvalid<ContainerDefinition>("{\"x\":" + open + close + ",\"name\":1}").Path);
    }

    [Theory]
    [MemberData(nameof(CutJson))]
    public void Deserialize_HalfOfASurrogatePair_ReportsItsPlace(string json, string path, int position)
    {
        var error = DeserializeInvalid<Tag>(json);

        Assert.Equal((path, position), (error.Path, error.BytePositionInLine));
    }

    [Fact]
    public void Deserialize_ByteOrderMark_IsTolerated()
    {
        Assert.Equal("a", EcsJson.Deserialize<Tag>("\uFEFF{\"key\":\"a\"}").Key);
        Assert.Equal("a", EcsJson.Deserialize<Tag>([.. Encoding.UTF8.Preamble, .. """{"key":"a"}"""u8]).Key);
        Assert.Equal(8, DeserializeInvalid<Tag>("\uFEFF{\"key\": 1}").BytePositionInLine);
    }

    [Fact]
    public void Deserialize_TabsAndLineEnds_AreTolerated()
    {
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(File.Replace("$", "80", StringComparison.Ordinal));

        Assert.Equal("é", request.ContainerDefinitions[1].Name);
    }

    [Fact]
    public void Deserialize_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>("json", () => EcsJson.Deserialize<Tag>((string)null!));
    }

    [Fact]
    public async Task DeserializeAsync_LongStreamInPieces_ReadsToEnd()
    {
        var cluster = new Cluster { CapacityProviders = [.. Enumerable.Range(0, 5000).Select(i => $"provider-{i}")] };
        using var stream = new TricklingStream(EcsJson.SerializeToUtf8Bytes(cluster));

        Assert.Equal(cluster, await EcsJson.DeserializeAsync<Cluster>(stream, TestContext.Current.CancellationToken));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task DeserializeAsync_Canceled_Throws()
    {
        using var stream = new MemoryStream("{}"u8.ToArray());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => EcsJson.DeserializeAsync<Cluster>(stream, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task SerializeAsync_Record_LeavesStreamOpen()
    {
        using var stream = new MemoryStream();
        await EcsJson.SerializeAsync(stream, new Tag { Key = "é" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(stream.CanWrite);
        Assert.Equal("""{"key":"é"}"""u8, stream.ToArray());
    }

    [Fact]
    public void Serialize_Indented_HasLineFeedsOnly()
    {
        Assert.Equal("{\n  \"key\": \"k\"\n}", EcsJson.Serialize(new Tag { Key = "k" }, indented: true));
        Assert.Equal("""{"key":"k"}""", EcsJson.Serialize(new Tag { Key = "k" }));
    }

    [Fact]
    public void Serialize_Error_WritesErrorResponse()
    {
        var error = new ConflictException("two") { ResourceIds = ["a", "b"] };

        Assert.Equal("""{"__type":"ConflictException","message":"two","resourceIds":["a","b"]}""", EcsJson.Serialize(error));
        Assert.Equal(
            """{"__type":"ThrottlingException","message":"slow"}"""u8,
            EcsJson.SerializeToUtf8Bytes(new EcsServiceException("ThrottlingException", "slow")));
    }

    [Fact]
    public void Serialize_AfterFailure_WritesCleanOutput()
    {
        Assert.Throws<ArgumentException>(() => EcsJson.Serialize(new Scale { Value = double.NaN }));

        Assert.Equal("""{"value":1}""", EcsJson.Serialize(new Scale { Value = 1 }));
    }

    [Fact]
    public async Task Serialize_HalfOfASurrogatePair_ThrowsAndNamesTheMember()
    {
        var cut = new ContainerDefinition { Name = "web", DockerLabels = new Dictionary<string, string> { ["a"] = "cut \ud83d" } };
        using var stream = new MemoryStream();
        ArgumentException[] errors =
        [
            Assert.Throws<ArgumentException>("value", () => EcsJson.Serialize(cut)),
            Assert.Throws<ArgumentException>("value", () => EcsJson.Serialize(cut, indented: true)),
            Assert.Throws<ArgumentException>("value", () => EcsJson.SerializeToUtf8Bytes(cut)),
            await Assert.ThrowsAsync<ArgumentException>(
                "value", () => EcsJson.SerializeAsync(stream, cut, cancellationToken: TestContext.Current.CancellationToken)),
        ];

        Assert.All(errors, error => Assert.StartsWith("dockerLabels.a contains text that is not valid Unicode", error.Message, StringComparison.Ordinal));
        Assert.Equal(0, stream.Length);
        Assert.StartsWith(
            "message contains text",
            Assert.Throws<ArgumentException>("error", () => EcsJson.Serialize(new EcsServiceException("Code", "\ud83d"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_NumberThatIsNotFinite_NamesTheMember()
    {
        var error = Assert.Throws<ArgumentException>("value", () => EcsJson.Serialize(new Scale { Value = double.PositiveInfinity }));

        Assert.StartsWith("value contains what JSON cannot", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Serialize_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>("value", () => EcsJson.Serialize((Tag)null!));
        Assert.Throws<ArgumentNullException>("error", () => EcsJson.Serialize((EcsServiceException)null!));
    }

    private static JsonException DeserializeInvalid<T>(string json)
        where T : class, IEcsModel<T> =>
        Assert.Throws<JsonException>(() => EcsJson.Deserialize<T>(json));

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
    }
}
