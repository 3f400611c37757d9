using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed partial class TaskDefinitionValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "Family contains invalid characters.", Instances(task: "\"family\": \"my web\"") },
        { "Family has 256 characters; at most 255 are allowed.", Instances(task: $"\"family\": \"{new string('f', 256)}\"") },
        { "Container list cannot be empty.", Instances(task: "\"containerDefinitions\": []") },
        { "Too many containers.", Instances(task: $"\"containerDefinitions\": [{Containers(11)}]") },
        { "Container.name should not be null or empty.", Instances("\"name\": \"\"") },
        { "Container.name contains invalid characters.", Instances("\"name\": \"my app\"") },
        { "Container.image should not be null or empty.", Instances("\"image\": \"\"") },
        {
            "Container names must be unique within a task definition.",
            Instances(task: """ "containerDefinitions": [{ "name": "a", "image": "i", "memory": 64 }, { "name": "a", "image": "j", "memory": 64 }] """)
        },
        { "Task definition doesn't have any essential container.", Instances("\"essential\": false") },
        {
            "Invalid setting for container 'app'. At least one of 'memory' or 'memoryReservation' must be specified.",
            Instances("\"memory\": null")
        },
        {
            "Invalid setting for container 'app'. At least one of 'memory' or 'memoryReservation' must be specified.",
            Fargate(task: "\"memory\": null")
        },
        { "Fargate requires that 'memory' be defined at the task level.", Fargate("\"memory\": 128", "\"memory\": null") },
        { "Role is not valid", Instances(task: "\"executionRoleArn\": \"arn:aws:iam::123456789012:user/ada\"") },
        { "Role is not valid", Instances(task: "\"taskRoleArn\": \"arn:aws:s3:::bucket\"") },
        {
            "Unsupported field 'inferenceAccelerators'.",
            Instances(task: """ "inferenceAccelerators": [{ "deviceName": "d", "deviceType": "eia2.medium" }] """)
        },
        { "enableFaultInjection needs the network mode", Instances(task: "\"enableFaultInjection\": true") },
        { "Unknown volume 'data'.", Instances(""" "mountPoints": [{ "sourceVolume": "data", "containerPath": "/data" }] """) },
    };

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_InvalidDefinition_ThrowsMessageOfService(string expected, string json) =>
        Assert.StartsWith(expected, await _test.RejectAsync(json), StringComparison.Ordinal);

    [Fact]
    public async Task Validate_MoreThan64KiB_Throws()
    {
        var rest = Instances(Variable("")).Length;

        Assert.Matches(
            @"^Actual length: '\d+'\. Max allowed length is '65536' bytes\.",
            await _test.RejectAsync(Instances(Variable(new string('x', 65_536)))));
        await _test.RegisterAsync(Instances(Variable(new string('x', 65_000 - rest))));
    }

    [Fact]
    public async Task Validate_RoleByName_IsAccepted() =>
        await _test.RegisterAsync(Instances(task: "\"executionRoleArn\": \"ecsTaskExecutionRole\", \"taskRoleArn\": \"arn:aws-cn:iam::123456789012:role/app/web\""));

    private static string Variable(string value) => $$"""
        "environment": [{ "name": "LARGE", "value": "{{value}}" }]
        """;

    private static string Containers(int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(static i => $$"""{"name":"c{{i}}","image":"i","memory":64}"""));
}
