namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ContainerValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public static TheoryData<string, Func<ContainerDefinition, ContainerDefinition>> Wrong { get; } = new()
    {
        { "interval", container => container with { HealthCheck = Check() with { Interval = 301 } } },
        { "timeout", container => container with { HealthCheck = Check() with { Timeout = 1 } } },
        { "retries", container => container with { HealthCheck = Check() with { Retries = 11 } } },
        { "startPeriod", container => container with { HealthCheck = Check() with { StartPeriod = 301 } } },
        { "maxSwap", container => container with { LinuxParameters = new LinuxParameters { MaxSwap = -1 } } },
        { "Container.image contains invalid characters.", container => container with { Image = "$IMAGE:$TAG" } },
        { "Container.image contains invalid characters.", container => container with { Image = "nginx:1 " } },
        { "Container.image should be 255 characters or less", container => container with { Image = new string('a', 256) } },
        { "Soft limit exceeds hard limit for ulimit nofile", container => container with { Ulimits = [Limit(2, 1)] } },
    };

    public static TheoryData<string, Func<ContainerDefinition, ContainerDefinition>> OutOfRange { get; } = new()
    {
        { "swappiness", container => container with { LinuxParameters = new LinuxParameters { Swappiness = 101 } } },
        { "restartAttemptPeriod", container => container with { RestartPolicy = Restart() with { RestartAttemptPeriod = 59 } } },
        { "ignoredExitCodes", container => container with { RestartPolicy = Restart() with { IgnoredExitCodes = [.. Enumerable.Range(0, 51)] } } },
    };

    public void Dispose() => _test.Dispose();

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_InvalidContainer_ThrowsWithReason(string expected, Func<ContainerDefinition, ContainerDefinition> spoil)
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => RegisterAsync(spoil));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public async Task Validate_MemberOutOfRange_ThrowsNamingIt(string member, Func<ContainerDefinition, ContainerDefinition> spoil)
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => RegisterAsync(spoil));

        Assert.Contains($".{member} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_EverythingWithinItsLimits_IsAccepted()
    {
        var definition = await RegisterAsync(container => container with
        {
            HealthCheck = new HealthCheck { Command = ["/healthcheck"], Interval = 300, Timeout = 60, Retries = 10, StartPeriod = 300 },
            EnvironmentFiles = [File("config.env")],
            LinuxParameters = new LinuxParameters { InitProcessEnabled = true },
            RestartPolicy = Restart() with { IgnoredExitCodes = [0], RestartAttemptPeriod = 60 },
            Ulimits = [Limit(1, 1), Limit(1024, -1) with { Name = UlimitName.Core }],
        });

        Assert.Equal(300, Assert.Single(definition.ContainerDefinitions).HealthCheck!.Interval);
    }

    [Fact]
    public async Task Validate_MoreThanTenContainers_Throws()
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(TestEcs.Definition() with
        {
            ContainerDefinitions = [.. Enumerable.Range(0, 11).Select(i => new ContainerDefinition { Name = $"c{i}", Image = "i" })],
        }));

        Assert.Contains("Too many containers.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_FaultInjectionInBridgeMode_Throws() =>
        await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(
            TestEcs.BridgeDefinition() with { EnableFaultInjection = true }));

    private static HealthCheck Check() => new() { Command = ["CMD", "true"] };

    private static ContainerRestartPolicy Restart() => new() { Enabled = true };

    private static Ulimit Limit(int soft, int hard) => new() { Name = UlimitName.Nofile, SoftLimit = soft, HardLimit = hard };

    private static EnvironmentFile File(string name) => new() { Value = "arn:aws:s3:::bucket/" + name, Type = EnvironmentFileType.S3 };

    private Task<TaskDefinition> RegisterAsync(Func<ContainerDefinition, ContainerDefinition> change)
    {
        var request = TestEcs.Definition();
        return _test.RegisterAsync(request with { ContainerDefinitions = [change(request.ContainerDefinitions[0])] });
    }
}
