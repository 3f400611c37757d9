using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class FargateValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public static TheoryData<string, string> Unsupported { get; } = new()
    {
        { "Fargate compatible task definitions do not support ipcMode", Fargate(task: "\"ipcMode\": \"task\"") },
        {
            "Tasks using the Fargate launch type do not support pidMode 'host'. The supported value for pidMode is 'task'.",
            Fargate(task: "\"pidMode\": \"host\"")
        },
        {
            "Fargate compatible task definitions do not support constraints",
            Fargate(task: """ "placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.os-type == linux" }] """)
        },
        {
            "Fargate compatible task definitions do not support dockerVolumeConfiguration",
            Fargate(task: """ "volumes": [{ "name": "data", "dockerVolumeConfiguration": { "scope": "task" } }] """)
        },
        {
            "Fargate compatible task definitions do not support sourcePath",
            Fargate(task: """ "volumes": [{ "name": "data", "host": { "sourcePath": "/data" } }] """)
        },
        {
            "Fargate compatible task definitions do not support fsxWindowsFileServerVolumeConfiguration",
            Fargate(task: """
                "volumes": [{ "name": "data", "fsxWindowsFileServerVolumeConfiguration": { "fileSystemId": "fs-1", "rootDirectory": "share",
                  "authorizationConfig": { "credentialsParameter": "arn:aws:secretsmanager:us-east-1:123456789012:secret:ad", "domain": "corp" } } }]
                """)
        },
        { "Fargate requires that the ‘privileged’ setting be ‘false’ at the container level.", Fargate("\"privileged\": true") },
        {
            "Fargate compatible task definitions do not support dockerSecurityOptions",
            Fargate("\"dockerSecurityOptions\": [\"no-new-privileges\"]")
        },
        {
            "Tasks using the Fargate launch type do not support GPU resource requirements.",
            Fargate(""" "resourceRequirements": [{ "type": "GPU", "value": "1" }] """)
        },
        {
            "Fargate compatible task definitions do not support devices",
            Fargate(""" "linuxParameters": { "devices": [{ "hostPath": "/dev/fuse" }] } """)
        },
        {
            "Fargate compatible task definitions do not support sharedMemorySize",
            Fargate(""" "linuxParameters": { "sharedMemorySize": 64 } """)
        },
        { "Fargate compatible task definitions do not support maxSwap", Fargate(""" "linuxParameters": { "maxSwap": 0 } """) },
        { "Fargate compatible task definitions do not support swappiness", Fargate(""" "linuxParameters": { "swappiness": 60 } """) },
        {
            "NET_ADMIN is not allowed on Fargate.",
            Fargate(""" "linuxParameters": { "capabilities": { "add": ["SYS_PTRACE", "NET_ADMIN"] } } """)
        },
        {
            "json-file is not a valid log driver. Must be one of [awslogs,splunk,awsfirelens]",
            Fargate(""" "logConfiguration": { "logDriver": "json-file" } """)
        },
        {
            "Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs.",
            Fargate(
                """ "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "web", "awslogs-region": "us-east-1" } } """,
                $"\"executionRoleArn\": \"{Role}\"")
        },
        {
            "Fargate launch type does not support FirelensConfiguration config file from 's3'",
            Fargate("""
                "firelensConfiguration": { "type": "fluentbit", "options": { "config-file-type": "s3", "config-file-value": "arn:aws:s3:::b/f.conf" } },
                "logConfiguration": { "logDriver": "awsfirelens" }
                """)
        },
        { "The 'stopTimeout' setting for container 'app' must be between 2 and 120", Fargate("\"stopTimeout\": 121") },
        { "The 'startTimeout' setting for container 'app' must be between 2 and 120", Fargate("\"startTimeout\": 1") },
        {
            "No Fargate configuration exists for given values: 512 CPU, 2048 memory. See the Amazon ECS documentation for the valid values.",
            Fargate(task: """ "cpu": "512", "memory": "2048", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" } """)
        },
        {
            "No Fargate configuration exists for given values: 8192 CPU, 16384 memory.",
            Fargate(task: """ "cpu": "8192", "memory": "16384", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" } """)
        },
    };

    public static TheoryData<string> Supported { get; } =
    [
        Fargate(task: "\"pidMode\": \"task\""),
        Fargate(task: """ "volumes": [{ "name": "scratch", "host": {} }, { "name": "more" }], "placementConstraints": [] """),
        Fargate(task: """ "cpu": "1024", "memory": "2048", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2019_FULL" } """),
        Fargate(""" "privileged": false, "links": [], "dnsServers": [], "dockerSecurityOptions": [], "extraHosts": [] """),
        Fargate(""" "linuxParameters": { "initProcessEnabled": true, "capabilities": { "add": ["SYS_PTRACE"], "drop": ["ALL"] } } """),
        Fargate(""" "linuxParameters": { "tmpfs": [{ "containerPath": "/scratch", "size": 64 }], "devices": [] } """),
        Fargate(""" "ulimits": [{ "name": "nofile", "softLimit": 65535, "hardLimit": 65535 }], "startTimeout": 2, "stopTimeout": 120 """),
        Fargate(""" "systemControls": [{ "namespace": "net.core.somaxconn", "value": "1024" }] """),
        Fargate(""" "logConfiguration": { "logDriver": "splunk", "options": { "splunk-url": "https://splunk", "splunk-token": "t" } } """),
    ];

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(256, 512, true)]
    [InlineData(256, 2048, true)]
    [InlineData(256, 1536, false)]
    [InlineData(512, 512, false)]
    [InlineData(512, 4096, true)]
    [InlineData(1024, 1024, false)]
    [InlineData(1024, 8192, true)]
    [InlineData(2048, 16384, true)]
    [InlineData(2048, 17408, false)]
    [InlineData(4096, 30720, true)]
    [InlineData(8192, 16384, true)]
    [InlineData(8192, 17408, false)]
    [InlineData(16384, 122880, true)]
    [InlineData(16384, 36864, false)]
    [InlineData(32768, 61440, true)]
    [InlineData(32768, 65536, false)]
    public async Task Validate_Pair_IsAllowedAsDocumented(int cpu, int memory, bool allowed)
    {
        var json = Fargate(task: $"\"cpu\": \"{cpu}\", \"memory\": \"{memory}\"");

        if (allowed)
        {
            await _test.RegisterAsync(json);
        }
        else
        {
            Assert.StartsWith($"No Fargate configuration exists for given values: {cpu} CPU, {memory} memory.", await _test.RejectAsync(json), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task Validate_Unsupported_ThrowsMessageOfService(string expected, string json) =>
        Assert.StartsWith(expected, await _test.RejectAsync(json), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task CanRun_UnsupportedAndNotRequired_IsCompatibleWithInstancesOnly(string expected, string json)
    {
        Assert.NotEmpty(expected);
        var definition = await _test.RegisterAsync(json.Replace("\"FARGATE\"", "", StringComparison.Ordinal));

        Assert.DoesNotContain("FARGATE", definition.GetProperty("compatibilities").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public async Task Validate_Supported_IsAccepted(string json) =>
        Assert.Contains("FARGATE", (await _test.RegisterAsync(json)).GetProperty("compatibilities").ToString(), StringComparison.Ordinal);
}
