using System.Text.Json;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class JsonModelWriterTests
{
    [Fact]
    public void Object_AbsentMembers_AreLeftOut()
    {
        Assert.Equal("{}", EcsJson.Serialize(new UpdateServiceRequest { Service = null! }));
    }

    [Fact]
    public void Object_EveryKindOfMember_HasItsWireForm()
    {
        var container = new ContainerDefinition
        {
            Name = "app",
            Cpu = 0,
            Essential = false,
            PortMappings = [new() { ContainerPort = 80, Protocol = TransportProtocol.Tcp }],
            Command = ["a", ""],
            DockerLabels = new Dictionary<string, string> { ["k"] = "v", [""] = "" },
            RestartPolicy = new() { Enabled = true, IgnoredExitCodes = [0, -1] },
        };

        Assert.Equal(
            """{"name":"app","cpu":0,"portMappings":[{"containerPort":80,"protocol":"tcp"}],"essential":false,"restartPolicy":{"enabled":true,"ignoredExitCodes":[0,-1]},"command":["a",""],"dockerLabels":{"k":"v","":""}}""",
            EcsJson.Serialize(container));
        Assert.Equal("""{"value":12.5}""", EcsJson.Serialize(new Scale { Value = 12.5 }));
        Assert.Contains("\"version\":9223372036854775807", EcsJson.Serialize(new EcsTask { Version = long.MaxValue }), StringComparison.Ordinal);
    }

    [Fact]
    public void List_Null_IsLeftOutAndEmptyIsWritten()
    {
        Assert.Equal(
            """{"cluster":"c","settings":[]}""",
            EcsJson.Serialize(new UpdateClusterRequest { Cluster = "c", Settings = [], ServiceConnectDefaults = null }));
    }

    [Fact]
    public void List_OnlyReceived_IsWrittenEvenIfEmpty()
    {
        Assert.Equal("""{"clusters":[],"failures":[]}""", EcsJson.Serialize(new DescribeClustersResponse()));
    }

    [Fact]
    public void List_AbsentItems_AreLeftOut()
    {
        var request = new RegisterTaskDefinitionRequest
        {
            Family = "f",
            ContainerDefinitions = [null!, new() { Links = [null!, "a"] }],
            RequiresCompatibilities = [default, Compatibility.Ec2],
        };

        Assert.Equal(
            """{"family":"f","containerDefinitions":[{"links":["a"]}],"requiresCompatibilities":["EC2"]}""",
            EcsJson.Serialize(request));
    }

    [Fact]
    public void OpenEnum_UnknownAndEmptyValue_AreWritten()
    {
        Assert.Equal("""{"protocol":"quic"}""", EcsJson.Serialize(new PortMapping { Protocol = new("quic") }));
        Assert.Equal("""{"protocol":""}""", EcsJson.Serialize(new PortMapping { Protocol = new("") }));
    }

    [Fact]
    public void Document_AnyJson_IsWrittenAsItIs()
    {
        using var document = JsonDocument.Parse("""{"a":[1,null]}""");

        Assert.Equal("""{"hookDetails":{"a":[1,null]}}""", EcsJson.Serialize(new DeploymentLifecycleHook { HookDetails = document.RootElement }));
        Assert.Equal("{}", EcsJson.Serialize(new DeploymentLifecycleHook { HookDetails = default(JsonElement) }));
    }

    [Fact]
    public void Map_AnotherType_IsWritten()
    {
        var map = new SortedDictionary<string, string?>(StringComparer.Ordinal) { ["b"] = "2", ["a"] = "1", ["c"] = null };

        Assert.Equal("""{"dockerLabels":{"a":"1","b":"2"}}""", EcsJson.Serialize(new ContainerDefinition { DockerLabels = map! }));
    }

    [Fact]
    public void Text_AnyScript_IsEscapedOnlyWhereNeeded()
    {
        Assert.Equal(
            """{"name":"<é漢😀'&+>\"\\\n"}""".Replace("😀", "\\uD83D\\uDE00", StringComparison.Ordinal),
            EcsJson.Serialize(new PortMapping { Name = "<é漢😀'&+>\"\\\n" }));
    }

    [Fact]
    public void Request_CallSettings_AreNotWritten()
    {
        var request = new ListClustersRequest { MaxResults = 1, NextToken = "t", Options = new() { MaxAttempts = 1 } };

        Assert.Equal("""{"maxResults":1,"nextToken":"t"}""", EcsJson.Serialize(request));
    }

    [Fact]
    public void Request_Written_AllocatesNothing()
    {
        var request = new RegisterTaskDefinitionRequest
        {
            Family = "orders",
            ContainerDefinitions = [.. Enumerable.Range(0, 20).Select(i => new ContainerDefinition
            {
                Name = $"app-{i}",
                Command = ["a", "b"],
                PortMappings = [new() { ContainerPort = i }],
                DockerLabels = new Dictionary<string, string> { ["k"] = "v" },
                DependsOn = [new() { ContainerName = "b", Condition = ContainerCondition.Start }],
                StartTimeout = 1,
            })],
            RequiresCompatibilities = [Compatibility.Fargate],
            Tags = new List<Tag> { new() { Key = "k", Value = "v" } },
        };
        Write(request);
        Write(request);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Write(request);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
    }

    private static void Write(EcsRequest request)
    {
        using var scratch = PooledJsonWriter.Rent();
        request.WriteJson(scratch.Writer);
        scratch.Finish();
    }
}
