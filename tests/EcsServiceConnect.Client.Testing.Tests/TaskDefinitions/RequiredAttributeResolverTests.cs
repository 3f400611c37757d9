using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class RequiredAttributeResolverTests : IDisposable
{
    private const string TaskRole = $"\"taskRoleArn\": \"{Role}\"";

    private readonly TestEcs _test = new();

    /// <summary>The attributes that a part of a definition adds, and the definition.</summary>
    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "", Instances() },
        { "1.18 task-eni", Instances(task: "\"networkMode\": \"awsvpc\"") },
        { "task-iam-role", Instances(task: TaskRole) },
        { "task-iam-role-network-host", Instances(task: TaskRole + ", \"networkMode\": \"host\"") },
        { "pid-ipc-namespace-sharing", Instances(task: "\"pidMode\": \"task\"") },
        { "pid-ipc-namespace-sharing", Instances(task: "\"ipcMode\": \"none\"") },
        {
            "1.25 efs efsAuth",
            Instances(task: """ "volumes": [{ "name": "files", "efsVolumeConfiguration": { "fileSystemId": "fs-1" } }, { "name": "scratch" }] """)
        },
        {
            "docker-plugin.rexray/ebs.latest",
            Instances(task: """ "volumes": [{ "name": "data", "dockerVolumeConfiguration": { "driver": "rexray/ebs:latest", "scope": "shared" } }] """)
        },
        { "docker-plugin.local", Instances(task: """ "volumes": [{ "name": "data", "dockerVolumeConfiguration": { "scope": "task" } }] """) },
        { "1.18 extensible-ephemeral-storage task-eni", Fargate(task: "\"ephemeralStorage\": { \"sizeInGiB\": 40 }") },
        { "fault-injection", Instances(task: "\"enableFaultInjection\": true, \"networkMode\": \"host\"") },
        {
            "1.18 aws-appmesh task-eni",
            Fargate(task: """
                "proxyConfiguration": { "type": "APPMESH", "containerName": "app", "properties": [{ "name": "ProxyIngressPort", "value": "1" },
                  { "name": "ProxyEgressPort", "value": "2" }, { "name": "AppPorts", "value": "3" }, { "name": "IgnoredUID", "value": "4" }] }
                """)
        },
    };

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Resolve_PartOfDefinition_AddsItsAttributes(string expected, string json) =>
        Assert.Equal(expected, await _test.RegisterAndGetAttributesAsync(json));
}
