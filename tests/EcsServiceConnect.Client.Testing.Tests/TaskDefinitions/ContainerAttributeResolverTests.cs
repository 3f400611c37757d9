using static EcsServiceConnect.Client.Testing.Tests.DefinitionJson;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ContainerAttributeResolverTests : IDisposable
{
    private const string Image = "\"image\": \"123456789012.dkr.ecr.us-east-1.amazonaws.com/web:1\"";
    private const string Execution = $"\"executionRoleArn\": \"{Role}\"";
    private const string Group = "\"awslogs-group\": \"web\", \"awslogs-region\": \"us-east-1\"";

    private readonly TestEcs _test = new();

    /// <summary>The attributes that a part of a container adds, and the definition.</summary>
    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "ecr-auth", Instances(Image) },
        { "ecr-auth execution-role-ecr-pull", Instances(Image, Execution) },
        { "", Instances("\"image\": \"public.ecr.aws/nginx/nginx:1\"", Execution) },
        {
            "private-registry-authentication.secretsmanager",
            Instances(""" "repositoryCredentials": { "credentialsParameter": "arn:aws:secretsmanager:us-east-1:123456789012:secret:hub" } """, Execution)
        },
        { "1.19 logging-driver.awslogs", Log("awslogs", Group) },
        { "1.19 execution-role-awslogs logging-driver.awslogs", Log("awslogs", Group, Execution) },
        { "1.19 1.29 logging-driver.awslogs", Log("awslogs", Group + ", \"awslogs-create-group\": \"true\"") },
        { "1.19 1.28 logging-driver.awslogs", Log("awslogs", Group + ", \"mode\": \"non-blocking\", \"max-buffer-size\": \"25m\"") },
        { "1.18 logging-driver.json-file", Log("json-file", "") },
        { "logging-driver.fluentd", Log("fluentd", "") },
        {
            "logging-driver.splunk secrets.asm.bootstrap.log-driver secrets.ssm.bootstrap.log-driver",
            Instances("""
                "logConfiguration": { "logDriver": "splunk", "secretOptions": [{ "name": "splunk-url", "valueFrom": "url" },
                  { "name": "splunk-token", "valueFrom": "arn:aws:secretsmanager:us-east-1:123456789012:secret:splunk" }] }
                """, Execution)
        },
        {
            "1.19 firelens.fluentbit firelens.options.config.s3 logging-driver.awsfirelens",
            Instances("""
                "firelensConfiguration": { "type": "fluentbit", "options": { "config-file-type": "s3", "config-file-value": "arn:aws:s3:::b/f" } },
                "logConfiguration": { "logDriver": "awsfirelens" }
                """)
        },
        { "secrets.ssm.environment-variables", Secret("/web/key") },
        { "secrets.ssm.environment-variables", Secret("arn:aws:ssm:us-east-1:123456789012:parameter/key") },
        { "secrets.asm.environment-variables", Secret("arn:aws:secretsmanager:us-east-1:123456789012:secret:key") },
        { "env-files.s3", Instances(""" "environmentFiles": [{ "value": "arn:aws:s3:::b/web.env", "type": "s3" }] """) },
        { "1.24 container-health-check", Instances(""" "healthCheck": { "command": ["/healthcheck"] } """) },
        { "1.29 container-health-check", Instances(""" "healthCheck": { "command": ["CMD-SHELL", "true"], "startPeriod": 0 } """) },
        { "container-restart-policy", Instances("\"restartPolicy\": { \"enabled\": true }") },
        { "container-port-range", Instances("\"portMappings\": [{ \"containerPortRange\": \"8000-8010\" }]") },
        { "1.17 privileged-container", Instances("\"privileged\": true") },
        { "1.17", Instances("\"user\": \"1000\"") },
        { "1.18", Instances("\"dockerLabels\": { \"team\": \"shop\" }") },
        { "1.18", Instances(""" "ulimits": [{ "name": "nofile", "softLimit": 1024, "hardLimit": 2048 }] """) },
        { "1.21", Instances("\"memoryReservation\": 64") },
        { "1.25", Instances("\"linuxParameters\": { \"initProcessEnabled\": true }") },
        { "1.17 apparmor selinux", Instances(""" "dockerSecurityOptions": ["apparmor:docker-default", "label:type:svirt"] """) },
        { "gmsa", Instances(""" "credentialSpecs": ["credentialspec:arn:aws:ssm:us-east-1:123456789012:parameter/ad"] """) },
        { "gmsa-domainless", Instances(""" "credentialSpecs": ["credentialspecdomainless:arn:aws:s3:::b/ad.json"] """) },
    };

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Add_PartOfContainer_AddsItsAttributes(string expected, string json) =>
        Assert.Equal(expected, await _test.RegisterAndGetAttributesAsync(json));

    [Fact]
    public async Task Add_WaitingContainer_NeedsOrdering()
    {
        const string Json = """
            "containerDefinitions": [{ "name": "app", "image": "nginx", "memory": 64 },
              { "name": "side", "image": "nginx", "memory": 64, "dependsOn": [{ "containerName": "app", "condition": "START" }] }]
            """;

        Assert.Equal("container-ordering", await _test.RegisterAndGetAttributesAsync(Instances(task: Json)));
    }

    private static string Log(string driver, string options, string task = "") =>
        Instances($$"""
            "logConfiguration": { "logDriver": "{{driver}}", "options": { {{options}} } }
            """, task);

    private static string Secret(string valueFrom) =>
        Instances($$"""
            "secrets": [{ "name": "KEY", "valueFrom": "{{valueFrom}}" }]
            """, Execution);
}
