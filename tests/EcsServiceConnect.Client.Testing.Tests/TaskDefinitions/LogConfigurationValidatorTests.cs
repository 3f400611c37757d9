using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class LogConfigurationValidatorTests : IDisposable
{
    private const string Group = "\"awslogs-group\": \"web\", \"awslogs-region\": \"us-east-1\"";
    private const string Router = """
        { "name": "router", "image": "fluent-bit", "memory": 64, "firelensConfiguration": { "type": "fluentbit" } }
        """;

    private readonly TestEcs _test = new();

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "Log driver awslogs requires options: awslogs-region, awslogs-group", Log("awslogs", "") },
        { "Log driver awslogs requires options: awslogs-group", Log("awslogs", "\"awslogs-region\": \"us-east-1\"") },
        { "Log driver awslogs disallows options: log_key", Log("awslogs", Group + ", \"log_key\": \"log\"") },
        {
            "Log driver awslogs option 'awslogs-create-group' should only be set to 'true', else omit option.",
            Log("awslogs", Group + ", \"awslogs-create-group\": \"false\"")
        },
        { "Log driver splunk requires options: splunk-token", Log("splunk", "\"splunk-url\": \"https://splunk\"") },
        {
            "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be configured in one of the "
                + "containers.",
            Log("awsfirelens", "\"Name\": \"http\"")
        },
        {
            "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver.",
            Instances("\"firelensConfiguration\": { \"type\": \"fluentd\" }")
        },
        { "The containers 'app' and 'router' both have a firelensConfiguration", Instances(task: $$"""
            "containerDefinitions": [{ "name": "app", "image": "nginx", "memory": 64, "firelensConfiguration": { "type": "fluentd" },
              "logConfiguration": { "logDriver": "awsfirelens" } }, {{Router}}]
            """) },
        { "Invalid arn syntax.", Instances("""
            "firelensConfiguration": { "type": "fluentbit", "options": { "config-file-type": "s3", "config-file-value": "s3://bucket/f.conf" } },
            "logConfiguration": { "logDriver": "awsfirelens" }
            """) },
    };

    public static TheoryData<string> Right { get; } =
    [
        Log("awslogs", Group),
        Log("awslogs", Group + ", \"awslogs-create-group\": \"True\", \"mode\": \"non-blocking\", \"max-buffer-size\": \"25m\""),
        Log("awslogs", Group + ", \"awslogs-datetime-format\": \"%Y-%m-%d\", \"awslogs-stream-prefix\": \"web\", \"tag\": \"web\""),
        Log("json-file", "\"max-size\": \"10m\""),
        Log("syslog", ""),
        Instances($$"""
            "logConfiguration": { "logDriver": "splunk", "options": { "splunk-url": "https://splunk" },
              "secretOptions": [{ "name": "splunk-token", "valueFrom": "splunk" }] }
            """, $"\"executionRoleArn\": \"{Role}\""),
        Instances(task: $$"""
            "containerDefinitions": [{ "name": "app", "image": "nginx", "memory": 64, "logConfiguration": { "logDriver": "awsfirelens",
              "options": { "Name": "cloudwatch", "region": "us-east-1", "log-driver-buffer-limit": "2097152" } } }, {{Router}}]
            """),
    ];

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_InvalidLog_ThrowsMessageOfService(string expected, string json) =>
        Assert.StartsWith(expected, await _test.RejectAsync(json), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Validate_ValidLog_IsAccepted(string json) => await _test.RegisterAsync(json);

    [Fact]
    public async Task Validate_RouterOfAnyUser_IsAccepted()
    {
        var definition = await _test.RegisterAsync(Instances("""
            "user": "1000", "firelensConfiguration": { "type": "fluentbit" }, "logConfiguration": { "logDriver": "awsfirelens" }
            """));

        Assert.Equal("1000", definition.GetProperty("containerDefinitions")[0].GetProperty("user").GetString());
    }

    private static string Log(string driver, string options) =>
        Instances($$"""
            "logConfiguration": { "logDriver": "{{driver}}", "options": { {{options}} } }
            """);
}
