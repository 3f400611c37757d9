using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class ContainerBuilderTests
{
    private static readonly ContainerBuilder _start = new ContainerBuilder("web").FromImage("example/web:1");

    private static readonly BuilderCases<ContainerBuilder, ContainerDefinition> _methods = new(
        _start, new ContainerDefinition { Name = "web", Image = "example/web:1" })
    {
        { "FromImage", container => container.FromImage("example/web:2"), record => record with { Image = "example/web:2" } },
        {
            "WithRepositoryCredentials",
            container => container.WithRepositoryCredentials("arn:secret"),
            record => record with { RepositoryCredentials = new RepositoryCredentials { CredentialsParameter = "arn:secret" } }
        },
        {
            "WithPortMapping",
            container => container
                .WithPortMapping(8080, name: "http", appProtocol: ApplicationProtocol.Http)
                .WithPortMapping(53, hostPort: 5353, protocol: TransportProtocol.Udp),
            record => record with
            {
                PortMappings =
                [
                    new PortMapping { ContainerPort = 8080, Name = "http", AppProtocol = ApplicationProtocol.Http },
                    new PortMapping { ContainerPort = 53, HostPort = 5353, Protocol = TransportProtocol.Udp },
                ],
            }
        },
        {
            "WithPortRange",
            container => container.WithPortRange(8000, 8010),
            record => record with { PortMappings = [new PortMapping { ContainerPortRange = "8000-8010" }] }
        },
        {
            "WithEnvironment",
            container => container.WithEnvironment("A", "1").WithEnvironment("B", "2").WithEnvironment("A", "3"),
            record => record with { Environment = [Variable("A", "3"), Variable("B", "2")] }
        },
        {
            "WithEnvironment of several",
            container => container.WithEnvironment("A", "1").WithEnvironment(new Dictionary<string, string> { ["B"] = "2" }),
            record => record with { Environment = [Variable("A", "1"), Variable("B", "2")] }
        },
        {
            "WithEnvironmentFile",
            container => container.WithEnvironmentFile("arn:aws:s3:::bucket/app.env"),
            record => record with
            {
                EnvironmentFiles = [new EnvironmentFile { Value = "arn:aws:s3:::bucket/app.env", Type = EnvironmentFileType.S3 }],
            }
        },
        {
            "WithSecret",
            container => container.WithSecret("KEY", "arn:old").WithSecret("KEY", "arn:new"),
            record => record with { Secrets = [new Secret { Name = "KEY", ValueFrom = "arn:new" }] }
        },
        {
            "WithHealthCheck",
            container => container.WithHealthCheck("curl -f http://localhost/ || exit 1"),
            record => record with { HealthCheck = new HealthCheck { Command = ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] } }
        },
        {
            "WithHealthCheck in full",
            container => container.WithHealthCheck(
                ["/check", "--fast"], TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(2), 5, TimeSpan.FromMinutes(1)),
            record => record with
            {
                HealthCheck = new HealthCheck
                {
                    Command = ["CMD", "/check", "--fast"],
                    Interval = 10,
                    Timeout = 2,
                    Retries = 5,
                    StartPeriod = 60,
                },
            }
        },
        {
            "WithAwsLogs",
            container => container.WithAwsLogs("/ecs/orders", "eu-central-1", "web"),
            record => record with
            {
                LogConfiguration = new LogConfiguration
                {
                    LogDriver = LogDriver.Awslogs,
                    Options = new Dictionary<string, string>
                    {
                        ["awslogs-group"] = "/ecs/orders",
                        ["awslogs-region"] = "eu-central-1",
                        ["awslogs-stream-prefix"] = "web",
                    },
                },
            }
        },
        {
            "WithLogging",
            container => container.WithLogging(new LogConfiguration { LogDriver = LogDriver.Awsfirelens }),
            record => record with { LogConfiguration = new LogConfiguration { LogDriver = LogDriver.Awsfirelens } }
        },
        { "NonEssential", container => container.NonEssential(), record => record with { Essential = false } },
        { "WithCommand", container => container.WithCommand("serve", "--port", "8080"), record => record with { Command = ["serve", "--port", "8080"] } },
        { "WithEntryPoint", container => container.WithEntryPoint("/bin/app"), record => record with { EntryPoint = ["/bin/app"] } },
        { "WithUser", container => container.WithUser("1000:1000"), record => record with { User = "1000:1000" } },
        { "WithWorkingDirectory", container => container.WithWorkingDirectory("/app"), record => record with { WorkingDirectory = "/app" } },
        { "WithReadOnlyFileSystem", container => container.WithReadOnlyFileSystem(), record => record with { ReadonlyRootFilesystem = true } },
        { "WithCpu", container => container.WithCpu(128), record => record with { Cpu = 128 } },
        { "WithMemory", container => container.WithMemory(512), record => record with { Memory = 512 } },
        { "WithMemoryReservation", container => container.WithMemoryReservation(256), record => record with { MemoryReservation = 256 } },
        {
            "WithUlimit",
            container => container.WithUlimit(UlimitName.Nofile, 1024, 2048).WithUlimit(UlimitName.Nofile, 4096, 8192),
            record => record with { Ulimits = [new Ulimit { Name = UlimitName.Nofile, SoftLimit = 4096, HardLimit = 8192 }] }
        },
        {
            "WithMountPoint",
            container => container.WithMountPoint("data", "/data").WithMountPoint("config", "/etc/app", readOnly: true),
            record => record with
            {
                MountPoints =
                [
                    new MountPoint { SourceVolume = "data", ContainerPath = "/data" },
                    new MountPoint { SourceVolume = "config", ContainerPath = "/etc/app", ReadOnly = true },
                ],
            }
        },
        {
            "DependsOn",
            container => container.DependsOn("init", ContainerCondition.Success).DependsOn("proxy", ContainerCondition.Healthy),
            record => record with
            {
                DependsOn =
                [
                    new ContainerDependency { ContainerName = "init", Condition = ContainerCondition.Success },
                    new ContainerDependency { ContainerName = "proxy", Condition = ContainerCondition.Healthy },
                ],
            }
        },
        { "WithStartTimeout", container => container.WithStartTimeout(TimeSpan.FromSeconds(90)), record => record with { StartTimeout = 90 } },
        { "WithStopTimeout", container => container.WithStopTimeout(TimeSpan.FromMinutes(2)), record => record with { StopTimeout = 120 } },
        {
            "WithRestartPolicy",
            container => container.WithRestartPolicy(ignoredExitCodes: [0], attemptPeriod: TimeSpan.FromMinutes(1)),
            record => record with
            {
                RestartPolicy = new ContainerRestartPolicy { Enabled = true, IgnoredExitCodes = [0], RestartAttemptPeriod = 60 },
            }
        },
        {
            "WithDockerLabel",
            container => container.WithDockerLabel("team", "a").WithDockerLabel("team", "b"),
            record => record with { DockerLabels = new Dictionary<string, string> { ["team"] = "b" } }
        },
    };

    private static readonly BuilderProblemCases<ContainerBuilder, ContainerDefinition> _problems = new(_start)
    {
        {
            "WithLogging and WithAwsLogs both set the log configuration; keep one.",
            container => container.WithLogging(new LogConfiguration { LogDriver = LogDriver.Splunk }).WithAwsLogs("/ecs/orders", "eu-central-1", "web")
        },
        {
            "WithEnvironment(\"KEY\") and WithSecret(\"KEY\") both set one variable; keep one.",
            container => container.WithSecret("KEY", "arn:secret").WithEnvironment("KEY", "plain")
        },
        { "FromImage is missing: a container runs an image.", _ => new ContainerBuilder("web").WithPortMapping(80) },
        {
            "WithHealthCheck accepts whole seconds from 0 to 2147483647, not 00:00:02.5000000.",
            container => container.WithHealthCheck("true", timeout: TimeSpan.FromSeconds(2.5))
        },
        {
            "WithStartTimeout accepts whole seconds from 0 to 2147483647, not 00:00:00.1000000.",
            container => container.WithStartTimeout(TimeSpan.FromMilliseconds(100))
        },
        {
            "WithStopTimeout accepts whole seconds from 0 to 2147483647, not 00:00:00.1000000.",
            container => container.WithStopTimeout(TimeSpan.FromMilliseconds(100))
        },
        {
            "WithRestartPolicy accepts whole seconds from 0 to 2147483647, not 00:00:00.1000000.",
            container => container.WithRestartPolicy(attemptPeriod: TimeSpan.FromMilliseconds(100))
        },
    };

    public static TheoryData<string> Methods => [.. _methods];

    public static TheoryData<string> Problems => [.. _problems];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Build_EachMethod_MatchesTheRecord(string method) => _methods.AssertMatchesRecord(method);

    [Fact]
    public void Methods_All_HaveACase() => _methods.AssertCoversEveryMethod();

    [Theory]
    [MemberData(nameof(Problems))]
    public void Build_InvalidCombination_Throws(string problem) => _problems.AssertOnlyProblem(problem);

    private static EcsKeyValuePair Variable(string name, string value) => new() { Name = name, Value = value };
}
