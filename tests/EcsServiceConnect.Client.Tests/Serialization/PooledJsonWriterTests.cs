using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class PooledJsonWriterTests
{
    [Fact]
    public void Rent_AfterDispose_ReturnsSameEmptyInstance()
    {
        var first = PooledJsonWriter.Rent();
        first.Writer.WriteStartObject();
        first.Dispose();

        using var second = PooledJsonWriter.Rent();
        second.Writer.WriteStringValue("x");

        Assert.Same(first, second);
        Assert.Equal("\"x\""u8, second.Finish().Span);
    }

    [Fact]
    public void Write_InvalidText_NamesEveryMember()
    {
        var request = new RegisterTaskDefinitionRequest
        {
            Family = "cut \ud83d",
            ContainerDefinitions =
            [
                new()
                {
                    Name = "web",
                    Image = "😀 \uFFFD",
                    Command = ["ok", "\ude00"],
                    DockerLabels = new Dictionary<string, string> { ["a"] = "\ud83d", ["b\ud83d"] = "x", ["c.d"] = "\ud83d" },
                    Environment = [new() { Name = "\ud83d\ud83d", Value = "ok" }, new() { Name = "ok", Value = "\ud83d" }],
                },
            ],
            RequiresCompatibilities = [Compatibility.Ec2, new("\ud83d")],
            NetworkMode = new("\ud83d"),
            Tags = [new() { Key = "\ud83d", Value = "\ud83d" }],
        };

        var problems = GetProblems(request);

        Assert.All(problems, problem => Assert.EndsWith(" contains text that is not valid Unicode, such as half of a surrogate pair", problem));
        Assert.Equal(
            [
                "family",
                "networkMode",
                "containerDefinitions[0].command[1]",
                "containerDefinitions[0].environment[0].name",
                "containerDefinitions[0].environment[1].value",
                "containerDefinitions[0].dockerLabels.a",
                "containerDefinitions[0].dockerLabels['b\uFFFD']",
                "containerDefinitions[0].dockerLabels['c.d']",
                "requiresCompatibilities[1]",
                "tags[0].key",
                "tags[0].value",
            ],
            problems.Select(problem => problem.Split(' ')[0]));
    }

    [Theory]
    [InlineData("""{"hookDetails":{"a":["ok","\ud83d"]}}""", "hookDetails.a[1]")]
    [InlineData("""{"hookDetails":{"a":"ok","b":{"c":"\ude00"}}}""", "hookDetails.b.c")]
    [InlineData("""{"hookDetails":{"a":"ok","\ud83d":1}}""", "hookDetails")]
    [InlineData("""{"hookDetails":"\ud83d"}""", "hookDetails")]
    public void Write_InvalidTextInADocument_NamesItsPlace(string json, string path)
    {
        var hook = EcsJson.Deserialize<DeploymentLifecycleHook>(json);

        Assert.StartsWith(path + " contains what JSON cannot", Assert.Single(GetProblems(hook)));
    }

    [Fact]
    public void Write_InvalidUtf8InADocument_NamesItsPlace()
    {
        var hook = EcsJson.Deserialize<DeploymentLifecycleHook>([.. "{\"hookDetails\":{\"a\":\"x"u8, 0xFF, .. "\"}}"u8]);

        Assert.StartsWith("hookDetails.a contains text that is not valid Unicode", Assert.Single(GetProblems(hook)));
    }

    [Fact]
    public void Write_NumberThatIsNotFinite_NamesTheMember()
    {
        var request = new CreateTaskSetRequest { Cluster = "c", Service = "\ud83d", TaskDefinition = "t", Scale = new() { Value = double.NaN } };

        Assert.Equal(["service", "scale.value"], GetProblems(request).Select(problem => problem.Split(' ')[0]));
    }

    [Fact]
    public void Write_AfterInvalidText_WritesCleanOutput()
    {
        GetProblems(new Tag { Key = "\ud83d" });

        using var output = PooledJsonWriter.Write(new Tag { Key = "k" }, static (tag, writer) => tag.WriteJson(writer));

        Assert.Equal("""{"key":"k"}"""u8, output.Written.Span);
    }

    [Fact]
    public void Write_DeepDocument_IsWritten()
    {
        var json = "{\"hookDetails\":" + new string('[', 900) + new string(']', 900) + "}";

        Assert.Equal(json, EcsJson.Serialize(EcsJson.Deserialize<DeploymentLifecycleHook>(json)));
    }

    [Fact]
    public void Deserialize_DocumentNestedTooDeep_Throws()
    {
        var json = "{\"hookDetails\":" + new string('[', 200_000) + new string(']', 200_000) + "}";

        Assert.Throws<JsonException>(() => EcsJson.Deserialize<DeploymentLifecycleHook>(json));
    }

    private static IReadOnlyList<string> GetProblems<T>(T value)
        where T : class, IEcsModel<T> =>
        Assert.Throws<UnwritableJsonException>(() => PooledJsonWriter.Write(value, static (value, writer) => value.WriteJson(writer))).Problems;

    [Fact]
    public void Rent_WhileInUse_ReturnsAnotherInstance()
    {
        using var first = PooledJsonWriter.Rent();
        using var second = PooledJsonWriter.Rent();

        Assert.NotSame(first, second);
    }
}
