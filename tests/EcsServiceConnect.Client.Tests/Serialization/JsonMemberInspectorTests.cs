using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class JsonMemberInspectorTests
{
    private const string Misspelled =
        """
        {
          "family": "orders",
          "containerDefinition": [],
          "containerDefinitions": [
            { "name": "a", "enviroment": [{ "name": "A", "value": "1" }] },
            {
              "name": "b",
              "portmappings": [{ "containerPort": 80 }],
              "environment": [{ "nmae": "B", "value": "2" }],
              "dockerLabels": { "anything": "goes" },
              "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "g" }, "xyzzy": {} }
            }
          ]
        }
        """;

    private const string Described =
        """
        {
          "taskDefinitionArn": "arn:aws:ecs:eu-central-1:123456789012:task-definition/orders:7",
          "family": "orders", "revision": 7, "status": "ACTIVE",
          "requiresAttributes": [{ "name": "com.amazonaws.ecs.capability.docker-remote-api.1.18" }],
          "compatibilities": ["EC2", "FARGATE"], "volumes": [],
          "containerDefinitions": [{ "name": "web", "image": "web:1", "cpu": 0 }],
          "registeredAt": "2023-11-14T22:13:20.123000+00:00", "registeredBy": "arn:aws:iam::123456789012:user/dev",
          "deregisteredAt": 1700000000.5, "deleteRequestedAt": null
        }
        """;

    [Fact]
    public void Inspect_StrictWithUnknownMembers_NamesEachWithPathPlaceAndNearestName()
    {
        var error = ReadInvalid<RegisterTaskDefinitionRequest>(Misspelled, EcsJsonOptions.Strict);

        Assert.Equal(
            """
            containerDefinition: unknown member, did you mean 'containerDefinitions'? (line 3, column 3).
            containerDefinitions[0].enviroment: unknown member, did you mean 'environment'? (line 5, column 20).
            containerDefinitions[1].portmappings: unknown member, did you mean 'portMappings'? (line 8, column 7).
            containerDefinitions[1].environment[0].nmae: unknown member, did you mean 'name'? (line 9, column 25).
            containerDefinitions[1].logConfiguration.xyzzy: unknown member (line 11, column 90).
            """,
            error.Message,
            ignoreLineEndingDifferences: true);
        Assert.Equal(("containerDefinition", 2, 2), (error.Path, error.LineNumber, error.BytePositionInLine));
    }

    [Fact]
    public void Inspect_TolerantWithUnknownMembers_SkipsThem()
    {
        var request = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(Misspelled);

        Assert.Equal(request, EcsJson.Deserialize<RegisterTaskDefinitionRequest>(Misspelled, EcsJsonOptions.Default));
        Assert.Null(request.ContainerDefinitions[0].Environment);
    }

    [Fact]
    public void Inspect_StrictWithDescribedTaskDefinition_ToleratesWhatOnlyResponsesHave()
    {
        Assert.Equal("orders", EcsJson.Deserialize<RegisterTaskDefinitionRequest>(Described, EcsJsonOptions.Strict).Family);
        Assert.Equal(7, EcsJson.Deserialize<TaskDefinition>(Described, EcsJsonOptions.Strict).Revision);
    }

    [Fact]
    public void Inspect_StrictWithDuplicates_NamesEach()
    {
        const string Json = """{"family":"a","family":"b","containerDefinitions":[{"dockerLabels":{"k":"1","k":"2"}}]}""";

        var error = ReadInvalid<RegisterTaskDefinitionRequest>(Json, EcsJsonOptions.Strict);

        Assert.Equal(
            """
            family: duplicate member, of which only the last would count (line 1, column 15).
            containerDefinitions[0].dockerLabels.k: duplicate member, of which only the last would count (line 1, column 77).
            """,
            error.Message,
            ignoreLineEndingDifferences: true);
        EcsJson.Deserialize<RegisterTaskDefinitionRequest>(Json, EcsJsonOptions.Strict with { AllowDuplicateMembers = true });
        EcsJson.Deserialize<RegisterTaskDefinitionRequest>(Json);
    }

    [Fact]
    public void Inspect_OptionsForDuplicatesOnly_SkipUnknownMembers()
    {
        var options = new EcsJsonOptions { AllowDuplicateMembers = false };

        Assert.Equal("orders", EcsJson.Deserialize<RegisterTaskDefinitionRequest>(Misspelled, options).Family);
        ReadInvalid<Tag>("""{"key":"a","key":"b"}""", options);
    }

    [Theory]
    [InlineData("{\"taskDefinition\":$}", "taskDefinition")]
    [InlineData("{\"taskDefinition\":$,\"tags\":[{\"key\":\"a\"}]}", "taskDefinition")]
    [InlineData("{\"tags\":[],\"taskDefinition\":$}", "taskDefinition")]
    [InlineData("{\"future\":{\"taskDefinitions\":[$]}}", "future.taskDefinitions[0]")]
    public void Inspect_DescribeResponseAsRequest_StatesWhereTheMembersAre(string json, string path)
    {
        json = json.Replace("$", Described, StringComparison.Ordinal);

        Assert.All(
            new[] { EcsJsonOptions.Default, EcsJsonOptions.Strict },
            options =>
            {
                var error = ReadInvalid<RegisterTaskDefinitionRequest>(json, options);

                Assert.Equal(path, error.Path);
                Assert.StartsWith(
                    $"{path}: expected the members of RegisterTaskDefinitionRequest at the top of the JSON, found them here, as in a response",
                    error.Message,
                    StringComparison.Ordinal);
            });
    }

    [Fact]
    public void Inspect_OtherWrappedRequests_StateWhereTheMembersAre()
    {
        const string Services = """{"services":[{"serviceName":"orders","clusterArn":"c","taskDefinition":"t","desiredCount":2}],"failures":[]}""";
        const string Cluster = """{"cluster":{"clusterName":"prod","status":"ACTIVE","settings":[]}}""";

        Assert.Equal("services[0]", ReadInvalid<CreateServiceRequest>(Services).Path);
        Assert.Equal("services[0]", ReadInvalid<Service>(Services, EcsJsonOptions.Strict).Path);
        Assert.Equal("cluster", ReadInvalid<CreateClusterRequest>(Cluster).Path);
        Assert.Equal("prod", EcsJson.Deserialize<CreateClusterResponse>(Cluster, EcsJsonOptions.Strict).Cluster!.ClusterName);
    }

    [Theory]
    [InlineData("""{"Family":"orders","ContainerDefinitions":[{"Name":"web"}]}""", "Family: expected 'family', found the member in PascalCase")]
    [InlineData(
        """{"Resources":{"Api":{"Type":"AWS::ECS::TaskDefinition","Properties":{"Family":"orders","ContainerDefinitions":[]}}}}""",
        "Resources.Api.Properties: expected the members of RegisterTaskDefinitionRequest at the top of the JSON, found them here, and in PascalCase")]
    public void Inspect_PascalCaseAsRequest_IsReported(string json, string message)
    {
        Assert.StartsWith(message, ReadInvalid<RegisterTaskDefinitionRequest>(json).Message, StringComparison.Ordinal);
        Assert.StartsWith(message, ReadInvalid<RegisterTaskDefinitionRequest>(json, EcsJsonOptions.Strict).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"future":{"a":[1,{"b":null}]}}""")]
    [InlineData("""{"taskDefinition":"orders","x-comment":{"cluster":"a","count":1,"group":"b"}}""")]
    public void Inspect_TolerantWithPlausibleRequest_ReadsIt(string json) => EcsJson.Deserialize<RunTaskRequest>(json);

    [Fact]
    public void Inspect_PascalCaseAsStructure_IsReported()
    {
        Assert.All(
            new[] { EcsJsonOptions.Default, EcsJsonOptions.Strict },
            static options =>
            {
                Assert.Equal("Name", ReadInvalid<PortMapping>("""{"Name":"http"}""", options).Path);
                Assert.Equal("Enabled", ReadInvalid<ServiceConnectConfiguration>("""{"Enabled":true,"Namespace":"shop"}""", options).Path);
                Assert.Equal("AwsvpcConfiguration", ReadInvalid<NetworkConfiguration>("""{"AwsvpcConfiguration":{}}""", options).Path);
                Assert.Equal("Name", ReadInvalid<ContainerDefinition>("""{"Name":"x"}""", options).Path);
                Assert.Equal("Name", ReadInvalid<ContainerDefinition>("""{"Name":"x","Environment":[{"Name":"A"}]}""", options).Path);
            });
    }

    [Fact]
    public void Inspect_WrappedStructure_StatesWhereTheMembersAre()
    {
        var described = $$"""{"taskDefinition":{{Described}},"tags":[]}""";

        Assert.All(
            new[] { EcsJsonOptions.Default, EcsJsonOptions.Strict },
            options =>
            {
                Assert.Contains("found them here", ReadInvalid<TaskDefinition>(described, options).Message, StringComparison.Ordinal);
                Assert.Equal("services[0]", ReadInvalid<Service>("""{"services":[{"serviceName":"orders"}]}""", options).Path);
                Assert.StartsWith(
                    "serviceConnectConfiguration: expected the members of ServiceConnectConfiguration at the top of the JSON, found them",
                    ReadInvalid<ServiceConnectConfiguration>("""{"serviceConnectConfiguration":{"enabled":true}}""", options).Message,
                    StringComparison.Ordinal);
            });
    }

    [Fact]
    public void Inspect_TolerantWithPlausibleStructure_ReadsIt()
    {
        Assert.Equal(new ServiceConnectConfiguration { Enabled = null }, EcsJson.Deserialize<ServiceConnectConfiguration>("{}"));
        Assert.Null(EcsJson.Deserialize<Service>("""{"future":{"a":[1]}}""").ServiceName);
        Assert.Null(EcsJson.Deserialize<TaskDefinition>("""{"tags":[]}""").Family);
        Assert.Null(EcsJson.Deserialize<RegisterTaskDefinitionRequest>("""{"revision":1}""").Family);
        Assert.Equal(
            "shop",
            EcsJson.Deserialize<ServiceConnectConfiguration>("""{"namespace":"shop","x":{"enabled":true,"services":[]}}""").Namespace);
        Assert.Null(EcsJson.Deserialize<ContainerDefinition>("""{"environment":[{"Name":"A"}]}""").Environment![0].Name);
        Assert.Equal("MISSING", EcsJson.Deserialize<Failure>("""{"reason":"MISSING","future":{"arn":"a","detail":"d"}}""").Reason);
    }

    [Theory]
    [InlineData("""{"Cluster":{"clusterName":"prod"}}""")]
    [InlineData("""{"future":{"cluster":{"clusterName":"prod"}}}""")]
    public void Inspect_TolerantWithUnusualResponse_ReadsIt(string json)
    {
        Assert.Null(EcsJson.Deserialize<CreateClusterResponse>(json).Cluster);
        ReadInvalid<CreateClusterResponse>(json, EcsJsonOptions.Strict);
    }

    [Theory]
    [InlineData("""{"tags":[],"taskDefinition":{"family":"f"}}""", "taskDefinition")]
    [InlineData("""{"taskDefinition":{"family":"f"},"tags":[]}""", "taskDefinition")]
    [InlineData("""{"tags":[],"taskDefinitions":[{"containerDefinitions":[]}]}""", "taskDefinitions[0]")]
    public void Inspect_SmallDescribeResponseAsRequest_IsReported(string json, string path) =>
        Assert.Equal(path, ReadInvalid<RegisterTaskDefinitionRequest>(json).Path);

    [Theory]
    [InlineData("""{"tags":[],"x-defaults":{"family":"f"}}""")]
    [InlineData("""{"tags":[],"taskDefinition":{"cpu":"256"}}""")]
    [InlineData("""{"tags":[],"s":{"family":"f"}}""")]
    [InlineData("""{"family":"f","taskDefinition":{"containerDefinitions":[]}}""")]
    public void Inspect_AsManyMembersInUnknownObject_ReadsTheRequest(string json) =>
        EcsJson.Deserialize<RegisterTaskDefinitionRequest>(json);

    [Theory]
    [InlineData("""[{"name":"web","image":"web:1"}]""", 0, 0)]
    [InlineData("\uFEFF\n [", 1, 1)]
    public void InspectStart_ArrayOfContainerDefinitions_StatesWhereToPutIt(string json, int line, int position)
    {
        var error = ReadInvalid<RegisterTaskDefinitionRequest>(json);

        Assert.Equal(("", line, position), (error.Path, error.LineNumber, error.BytePositionInLine));
        Assert.Equal(
            "The JSON: expected an object, found an array; if it has container definitions, put it into 'containerDefinitions' "
            + $"of an object (line {line + 1}, column {position + 1}).",
            error.Message);
        Assert.DoesNotContain("containerDefinitions", ReadInvalid<CreateServiceRequest>(json).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_EveryWayToRead_IsStrict()
    {
        var bytes = "\uFEFF{\"kye\":\"a\"}"u8.ToArray();
        using var stream = new MemoryStream(bytes);
        JsonException[] errors =
        [
            ReadInvalid<Tag>("\uFEFF{\"kye\":\"a\"}", EcsJsonOptions.Strict),
            Assert.Throws<JsonException>(() => EcsJson.Deserialize<Tag>(bytes, EcsJsonOptions.Strict)),
            await Assert.ThrowsAsync<JsonException>(
                () => EcsJson.DeserializeAsync<Tag>(stream, EcsJsonOptions.Strict, TestContext.Current.CancellationToken)),
        ];

        Assert.All(errors, error => Assert.Equal("kye: unknown member, did you mean 'key'? (line 1, column 2).", error.Message));
    }

    [Fact]
    public void Inspect_StrictWithUnusualNames_ReportsThem()
    {
        Assert.Equal("['a b']", ReadInvalid<Tag>("""{"a b":{"c":[{}]},"key":"k"}""", EcsJsonOptions.Strict).Path);
        Assert.Equal("k", EcsJson.Deserialize<Tag>("""{"k\u0065y":"k"}""", EcsJsonOptions.Strict).Key);
        Assert.Throws<ArgumentNullException>("options", () => EcsJson.Deserialize<Tag>("{}", null!));
    }

    private static JsonException ReadInvalid<T>(string json, EcsJsonOptions? options = null)
        where T : class, IEcsModel<T> =>
        Assert.Throws<JsonException>(() => EcsJson.Deserialize<T>(json, options ?? EcsJsonOptions.Default));
}
