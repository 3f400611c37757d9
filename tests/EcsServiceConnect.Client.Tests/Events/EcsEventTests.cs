using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Events;

public partial class EcsEventTests
{
    private const string TaskArn = "arn:aws:ecs:eu-central-1:210987654321:task/shop/6b1f0c9d2e3a4b5c8d7e6f5a4b3c2d1e";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Parse_DetailBeforeItsType_ReadsTheSame()
    {
        var parsed = EcsEvent.Parse("""{"detail":{"taskArn":"t","version":3},"id":"x","detail-type":"ECS Task State Change"}""");

        var taskEvent = Assert.IsType<TaskStateChangeEvent>(parsed);
        Assert.Equal(("t", 3, "x"), (taskEvent.ResourceArn, taskEvent.ResourceVersion, taskEvent.Id));
    }

    [Fact]
    public async Task Parse_AnyInput_ReadsTheSame()
    {
        var json = CreateTaskEvent(version: 5);
        var utf8 = Encoding.UTF8.GetBytes(json);
        var expected = EcsEvent.Parse(json);
        using var stream = new MemoryStream(utf8);

        Assert.Equal(expected, EcsEvent.Parse(utf8));
        Assert.Equal(expected, EcsEvent.Parse([0xEF, 0xBB, 0xBF, .. utf8]));
        Assert.Equal(expected, EcsEvent.Parse(JsonElement.Parse(json)));
        Assert.Equal(expected, await EcsEvent.ParseAsync(stream, Token));
        Assert.Equal(expected, EcsJson.Deserialize<EcsEvent>(json));
        Assert.Equal(expected, EcsJson.Deserialize<TaskStateChangeEvent>(json));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task ParseAll_AnyInput_ReadsTheSame()
    {
        var json = $"[{CreateTaskEvent(version: 1)},{CreateTaskEvent(version: 2)}]";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        Assert.Equal([1, 2], EcsEvent.ParseAll(json).Select(static parsed => parsed.ResourceVersion));
        Assert.Equal(EcsEvent.ParseAll(json), EcsEvent.ParseAll(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(EcsEvent.ParseAll(json), EcsEvent.ParseAll(JsonElement.Parse(json)));
        Assert.Equal(EcsEvent.ParseAll(json), await EcsEvent.ParseAllAsync(stream, Token));
        Assert.Empty(EcsEvent.ParseAll("[]"));
    }

    [Fact]
    public void Parse_UnknownKind_KeepsTheDetail()
    {
        const string Json = """
            {"version":"0","detail-type":"AWS API Call via CloudTrail","source":"aws.ecs","time":"2027-02-03T04:05:06Z",
             "resources":["arn:aws:ecs:eu-central-1:210987654321:service/shop/orders"],"detail":{"eventName":"UpdateService","n":[1,null]}}
            """;

        var unknown = Assert.IsType<UnknownEcsEvent>(EcsEvent.Parse(Json));

        Assert.Equal("AWS API Call via CloudTrail", unknown.DetailType);
        Assert.Equal("UpdateService", unknown.Detail!.Value.GetProperty("eventName").GetString());
        Assert.Equal(("orders", "shop"), (unknown.ServiceName, unknown.ClusterName));
        Assert.Equal(unknown, EcsEvent.Parse(EcsJson.Serialize<EcsEvent>(unknown)));
    }

    [Fact]
    public void Parse_UnknownMembersAndNames_Tolerated()
    {
        const string Json = """
            {"detail-type":"ECS Service Action","new":{"a":[1]},"resources":null,
             "detail":{"eventType":"FATAL","eventName":"SERVICE_IS_BORED","tomorrow":true,"reason":null}}
            """;

        var action = Assert.IsType<ServiceActionEvent>(EcsEvent.Parse(Json));

        Assert.Equal(("FATAL", "SERVICE_IS_BORED"), (action.Detail.EventType.Value, action.Detail.EventName.Value));
        Assert.Empty(action.Resources);
        Assert.Null(action.ResourceArn);
        Assert.Null(action.ServiceName);
    }

    [Fact]
    public void Serialize_Event_WritesTimesAsText()
    {
        var json = EcsJson.Serialize(EcsEvent.Parse(CreateTaskEvent(version: 7)));

        using var document = JsonDocument.Parse(json);
        var detail = document.RootElement.GetProperty("detail");
        Assert.Equal("2027-02-03T04:05:06.789Z", detail.GetProperty("updatedAt").GetString());
        Assert.Equal("2027-02-03T04:05:01.5Z", detail.GetProperty("createdAt").GetString());
        Assert.Equal("2027-02-03T04:05:06Z", document.RootElement.GetProperty("time").GetString());
        Assert.Equal(JsonValueKind.Number, detail.GetProperty("version").ValueKind);
        Assert.Equal("ECS Task State Change", document.RootElement.GetProperty("detail-type").GetString());
        Assert.Contains("\"createdAt\":1801627501.5", EcsJson.Serialize(((TaskStateChangeEvent)EcsEvent.Parse(json)).Task), StringComparison.Ordinal);
    }

    [Fact]
    public void DetailType_NewEvent_IsThatOfItsKind()
    {
        var taskEvent = new TaskStateChangeEvent { Detail = new TaskStateChangeDetail { Task = new EcsTask { TaskArn = TaskArn } } };

        Assert.Equal(EcsEvent.DetailTypes.TaskStateChange, taskEvent.DetailType);
        Assert.Equal(taskEvent, EcsEvent.Parse(EcsJson.Serialize(taskEvent)));
        Assert.Null(new UnknownEcsEvent().DetailType);
    }

    [Fact]
    public void IsNewerThan_Versions_DecideRegardlessOfTime()
    {
        var first = EcsEvent.Parse(CreateTaskEvent(version: 9));
        var second = EcsEvent.Parse(CreateTaskEvent(version: 10)) with { Time = first.Time - TimeSpan.FromHours(1) };

        Assert.True(second.IsNewerThan(first));
        Assert.False(first.IsNewerThan(second));
        Assert.False(first.IsNewerThan(first));
        Assert.True(first.IsNewerThan(null));
    }

    [Fact]
    public void IsNewerThan_WithoutVersions_DecidesByTime()
    {
        var first = CreateDeploymentEvent(ServiceEventName.ServiceDeploymentInProgress, second: 1);
        var second = CreateDeploymentEvent(ServiceEventName.ServiceDeploymentCompleted, second: 2);

        Assert.True(second.IsNewerThan(first));
        Assert.False(first.IsNewerThan(second));
    }

    [Fact]
    public void IsNewerThan_OtherResource_Throws() => Assert.Contains(
        "different resources",
        Assert.Throws<ArgumentException>(() => EcsEvent.Parse(CreateTaskEvent(version: 1)).IsNewerThan(CreateDeploymentEvent(default, 1))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "The JSON: expected an event of EventBridge, or an SNS notification or SQS message with one, found an object without 'detail-type' (line 1, column 1).")]
    [InlineData("7", "The JSON: expected an event of EventBridge, or an SNS notification or SQS message with one, found a number (line 1, column 1).")]
    [InlineData("{\"detail-type\":\"ECS Service Action\"}", "The JSON: expected an event of EventBridge, found an object without 'detail' (line 1, column 1).")]
    [InlineData("{\"detail-type\":\"ECS Service Action\",\"detail\":null}", "The JSON: expected an event of EventBridge, found an object without 'detail' (line 1, column 1).")]
    [InlineData("{\"detail-type\":5,\"detail\":{}}", "detail-type: expected a string, found a number (line 1, column 16).")]
    [InlineData("{\"detail-type\":\"ECS Task State Change\",\n\"detail\":{\"version\":\"s3cret\"}}", "detail.version: expected a 64-bit integer, found a string (line 2, column 21).")]
    [InlineData("{\"detail-type\":\"ECS Task State Change\",\"detail\":\"s3cret\"}", "detail: expected an object, found a string (line 1, column 49).")]
    public void Parse_SomethingElse_NamesWhatAndWhere(string json, string expected)
    {
        var error = Assert.Throws<JsonException>(() => EcsEvent.Parse(json));

        Assert.Equal(expected, error.Message);
    }

    [Fact]
    public void Parse_NoJson_ReportsLineAndColumn()
    {
        var error = Assert.Throws<JsonException>(() => EcsEvent.Parse("{\n\"detail-type\": \"ECS Service Action\",\n oops }"));

        Assert.Equal(2, error.LineNumber);
        Assert.Contains("(line 3, column 2)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Nothing_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => EcsEvent.Parse((string)null!));
        Assert.Throws<JsonException>(() => EcsEvent.Parse(""));
        Assert.Throws<ArgumentException>(() => EcsEvent.Parse(default(JsonElement)));
    }

    private static string CreateTaskEvent(long version) => $$"""
        {"version":"0","id":"0c7f5a7e-4b6c-4f0e-9a75-3f1b8d2c6e90","detail-type":"ECS Task State Change","source":"aws.ecs",
         "account":"210987654321","time":"2027-02-03T04:05:06Z","region":"eu-central-1","resources":["{{TaskArn}}"],
         "detail":{"taskArn":"{{TaskArn}}","clusterArn":"arn:aws:ecs:eu-central-1:210987654321:cluster/shop","lastStatus":"RUNNING",
          "desiredStatus":"RUNNING","group":"service:orders","createdAt":"2027-02-03T04:05:01.500Z","version":{{version}},
          "updatedAt":"2027-02-03T04:05:06.789Z"} }
        """;

    private static DeploymentStateChangeEvent CreateDeploymentEvent(ServiceEventName name, int second) => new()
    {
        Id = Guid.NewGuid().ToString(),
        Resources = ["arn:aws:ecs:eu-central-1:210987654321:service/shop/orders"],
        Detail = new DeploymentStateChangeDetail
        {
            EventName = name,
            UpdatedAt = DateTimeOffset.UnixEpoch.AddSeconds(second),
        },
    };
}
