using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CompatibilityResolverTests : IDisposable
{
    private readonly TestEcs _test = new();

    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "EC2,MANAGED_INSTANCES,FARGATE", Fargate() },
        { "EXTERNAL,EC2", Instances() },
        { "EXTERNAL,EC2", Instances(task: "\"networkMode\": \"bridge\", \"requiresCompatibilities\": [\"EC2\"]") },
        { "EC2,MANAGED_INSTANCES", Instances(task: "\"networkMode\": \"awsvpc\", \"requiresCompatibilities\": [\"EC2\"], \"cpu\": \"512\"") },
        { "EXTERNAL,EC2,MANAGED_INSTANCES", Instances(task: "\"networkMode\": \"host\"") },
        { "EXTERNAL,EC2", Instances(task: "\"networkMode\": \"host\", \"pidMode\": \"host\", \"ipcMode\": \"host\"") },
        { "EXTERNAL,EC2,MANAGED_INSTANCES", Instances(task: "\"requiresCompatibilities\": [\"MANAGED_INSTANCES\"]") },
        {
            "EC2,FARGATE",
            Fargate(task: """ "cpu": "1024", "memory": "2048", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" } """)
        },
    };

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Resolve_Definition_ListsCapacityInTheOrderOfTheService(string expected, string json)
    {
        var definition = await _test.RegisterAsync(json);

        Assert.Equal(expected, string.Join(',', definition.GetProperty("compatibilities").EnumerateArray().Select(static item => item.GetString())));
    }
}
