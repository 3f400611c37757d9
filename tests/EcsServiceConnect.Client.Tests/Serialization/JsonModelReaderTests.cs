using System.Buffers;
using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class JsonModelReaderTests
{
    [Fact]
    public void Object_UnknownMembers_AreSkipped()
    {
        var mapping = EcsJson.Deserialize<PortMapping>(
            """{"future":{"a":[1,{"b":null}]},"name":"http","more":[[],{}],"containerPort":80,"last":1e9}""");

        Assert.Equal(new PortMapping { Name = "http", ContainerPort = 80 }, mapping);
    }

    [Fact]
    public void Object_ExplicitNulls_AreAbsence()
    {
        var service = EcsJson.Deserialize<Service>(
            """{"serviceName":null,"desiredCount":null,"launchType":null,"createdAt":null,"deploymentConfiguration":null,"events":null,"enableExecuteCommand":null}""");

        Assert.Equal(new Service(), service);
        Assert.Empty(service.Events);
    }

    [Fact]
    public void Object_ZerosAndEmptyTexts_AreValues()
    {
        var service = EcsJson.Deserialize<Service>("""{"serviceName":"","desiredCount":0,"launchType":"","enableExecuteCommand":false}""");

        Assert.Equal("", service.ServiceName);
        Assert.Equal(0, service.DesiredCount);
        Assert.True(service.LaunchType.HasValue);
        Assert.False(service.EnableExecuteCommand);
    }

    [Fact]
    public void Object_MemberTwice_LastWins()
    {
        var mapping = EcsJson.Deserialize<PortMapping>("""{"name":"a","containerPort":1,"name":"b","containerPort":null}""");

        Assert.Equal(new PortMapping { Name = "b" }, mapping);
    }

    [Fact]
    public void Object_EscapedName_IsTheMember()
    {
        var mapping = EcsJson.Deserialize<PortMapping>("""{"n\u0061me":"http","container\u0050ort":80,"\u00e9":1}""");

        Assert.Equal(new PortMapping { Name = "http", ContainerPort = 80 }, mapping);
    }

    [Fact]
    public void Object_NameOfAnotherCase_IsUnknown()
    {
        Assert.Null(EcsJson.Deserialize<PortMapping>("""{"Name":"http","containerPort":80}""").Name);
    }

    [Fact]
    public void Object_RequiredMemberMissing_IsNull()
    {
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>("{}");

        Assert.Null(request.Family);
        Assert.Null(request.ContainerDefinitions);
    }

    [Fact]
    public void Object_SeveralSegments_ReadsSameValues()
    {
        var json = """{"serviceName":"orders","events":[{"id":"1","createdAt":1700000000.25,"message":"h\u00e9llo"}],"desiredCount":1e1,"launchType":"FARGATE"}""";
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(Segments.Of(bytes, size: 3));
        reader.Read();

        var service = Read<Service>(ref reader);

        Assert.Equal(EcsJson.Deserialize<Service>(json), service);
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
    }

    [Fact]
    public void List_NullItems_AreDropped()
    {
        var service = EcsJson.Deserialize<Service>("""{"events":[null,{"id":"1"},null]}""");
        var cluster = EcsJson.Deserialize<Cluster>("""{"capacityProviders":["a",null,"b"]}""");
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>("""{"requiresCompatibilities":[null,"EC2"]}""");

        Assert.Equal("1", Assert.Single(service.Events).Id);
        Assert.Equal(["a", "b"], cluster.CapacityProviders);
        Assert.Equal([Compatibility.Ec2], request.RequiresCompatibilities);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(1000)]
    public void List_AnyLength_ReadsArrayOfThatLength(int length)
    {
        var names = Enumerable.Range(0, length).Select(i => $"name-{i}").ToArray();
        var json = EcsJson.Serialize(new Cluster { CapacityProviders = names });

        var read = EcsJson.Deserialize<Cluster>(json).CapacityProviders;

        Assert.Equal(names, Assert.IsType<string[]>(read));
    }

    [Fact]
    public void List_CanBeSent_DistinguishesAbsentFromEmpty()
    {
        Assert.Null(EcsJson.Deserialize<RegisterTaskDefinitionRequest>("""{"tags":null}""").Tags);
        Assert.Empty(EcsJson.Deserialize<RegisterTaskDefinitionRequest>("""{"tags":[]}""").Tags!);
    }

    [Fact]
    public void List_Integers_AcceptsAnyNotation()
    {
        var policy = EcsJson.Deserialize<ContainerRestartPolicy>("""{"ignoredExitCodes":[0,1.0,2e1,-1]}""");

        Assert.Equal([0, 1, 20, -1], policy.IgnoredExitCodes);
    }

    [Fact]
    public void Map_Strings_KeepsOrderDropsNullsAndUsesLast()
    {
        var container = EcsJson.Deserialize<ContainerDefinition>("""{"dockerLabels":{"b":"1","a":"","n":null,"b":"2"}}""");

        Assert.Equal([new("b", "2"), new("a", "")], container.DockerLabels!);
    }

    [Fact]
    public void OpenEnum_KnownValue_IsTheConstant()
    {
        var service = EcsJson.Deserialize<Service>("""{"launchType":"FARGATE"}""");

        Assert.Equal(LaunchType.Fargate, service.LaunchType);
        Assert.Same(LaunchType.Names.Fargate, service.LaunchType.Value);
    }

    [Theory]
    [InlineData("MOON", "MOON")]
    [InlineData("fargate", "fargate")]
    [InlineData("FARGAT\\u0045", "FARGATE")]
    [InlineData("\\u00e9", "\u00e9")]
    public void OpenEnum_AnyOtherText_IsKept(string json, string expected)
    {
        Assert.Equal(new LaunchType(expected), EcsJson.Deserialize<Service>($$"""{"launchType":"{{json}}"}""").LaunchType);
    }

    [Fact]
    public void Document_AnyJson_OutlivesBuffer()
    {
        var bytes = """{"hookDetails":{"a":[1,"two",null,{"b":true}]}}"""u8.ToArray();
        var hook = EcsJson.Deserialize<DeploymentLifecycleHook>(bytes);
        Array.Clear(bytes);

        Assert.Equal("""{"a":[1,"two",null,{"b":true}]}""", hook.HookDetails!.Value.GetRawText());
        Assert.Null(EcsJson.Deserialize<DeploymentLifecycleHook>("""{"hookDetails":null}""").HookDetails);
    }

    [Theory]
    [InlineData("12.5", 12.5)]
    [InlineData("1e2", 100)]
    [InlineData("0", 0)]
    public void Double_AnyNotation_IsRead(string json, double expected)
    {
        Assert.Equal(expected, EcsJson.Deserialize<Scale>($$"""{"value":{{json}}}""").Value);
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("1.5e3", 1500)]
    public void Long_AnyNotation_IsRead(string json, long expected)
    {
        Assert.Equal(expected, EcsJson.Deserialize<EcsTask>($$"""{"version":{{json}}}""").Version);
    }

    private static T Read<T>(ref Utf8JsonReader reader)
        where T : class, IEcsModel<T> =>
        T.ReadJson(ref reader);

    private sealed class Segments : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Of(ReadOnlyMemory<byte> bytes, int size)
        {
            var first = new Segments { Memory = bytes[..size] };
            var last = first;
            for (var start = size; start < bytes.Length; start += size)
            {
                var next = new Segments { Memory = bytes[start..Math.Min(start + size, bytes.Length)], RunningIndex = start };
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
