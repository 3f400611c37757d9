using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CompatibilityValidatorTests : IDisposable
{
    private const string InvalidCpu = "Invalid 'cpu' setting for task.";

    private readonly TestEcs _test = new();

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { InvalidCpu, Instances(task: "\"cpu\": \"127\"") },
        { InvalidCpu, Instances(task: "\"cpu\": \"196609\"") },
        { InvalidCpu, Instances(task: "\"cpu\": \"much\"") },
        { "Invalid 'memory' setting for task.", Instances(task: "\"memory\": \"much\"") },
        { "Invalid 'memory' setting for task.", Fargate(task: "\"memory\": \"much\"") },
        {
            "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
            Instances("\"cpu\": 256", "\"cpu\": \"128\", \"memory\": \"512\"")
        },
        { "The 'memory' setting for container 'app' is greater than for the task.", Instances("\"memory\": 513", "\"memory\": \"512\"") },
        {
            "Tasks using the EC2 launch type do not support EphemeralStorage.",
            Instances(task: """ "requiresCompatibilities": ["EC2"], "ephemeralStorage": { "sizeInGiB": 50 } """)
        },
        { "EphemeralStorage size should be at least 21", Fargate(task: "\"ephemeralStorage\": { \"sizeInGiB\": 20 }") },
        { "EphemeralStorage size should be at most 200", Fargate(task: "\"ephemeralStorage\": { \"sizeInGiB\": 201 }") },
        { "The compatibility EXTERNAL excludes", Instances(task: """ "requiresCompatibilities": ["EXTERNAL"], "networkMode": "awsvpc" """) },
        { "The compatibility MANAGED_INSTANCES excludes", Instances(task: """ "requiresCompatibilities": ["MANAGED_INSTANCES"], "networkMode": "bridge" """) },
    };

    public static TheoryData<string> Right { get; } =
    [
        Instances(task: "\"cpu\": \"128\", \"memory\": \"256\""),
        Instances(task: "\"cpu\": \"0.125 vCPU\", \"memory\": \"1 GB\""),
        Instances(task: "\"cpu\": \"192 vCPU\", \"memory\": \"900 GB\""),
        Instances(task: "\"requiresCompatibilities\": [\"EXTERNAL\", \"EC2\"]"),
        Instances(task: "\"requiresCompatibilities\": [\"MANAGED_INSTANCES\"]"),
        Instances(task: """ "requiresCompatibilities": ["MANAGED_INSTANCES"], "networkMode": "host" """),
        Fargate(task: """ "requiresCompatibilities": ["FARGATE", "EC2"], "ephemeralStorage": { "sizeInGiB": 21 } """),
        Fargate(task: "\"ephemeralStorage\": { \"sizeInGiB\": 200 }"),
    ];

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_NotFitForCapacity_Throws(string expected, string json) =>
        Assert.StartsWith(expected, await _test.RejectAsync(json), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Validate_FitForCapacity_IsAccepted(string json) => await _test.RegisterAsync(json);
}
