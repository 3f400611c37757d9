namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class RegisterDaemonTaskDefinitionHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public static TheoryData<string, Func<RegisterDaemonTaskDefinitionRequest, RegisterDaemonTaskDefinitionRequest>> Wrong { get; } = new()
    {
        { "Family contains invalid characters.", request => request with { Family = "with space" } },
        { "Container list cannot be empty.", request => request with { ContainerDefinitions = [] } },
        { "essential", request => With(request, container => container with { Essential = false }) },
        { "Container.name should not be null or empty.", request => With(request, container => container with { Name = null }) },
        { "Container names must be unique within a task definition.", request => request with { ContainerDefinitions = [.. request.ContainerDefinitions, .. request.ContainerDefinitions] } },
        { "is greater than for the task", request => With(request, container => container with { Memory = 1024 }) },
        { "log driver", request => With(request, container => container with { LogConfiguration = new LogConfiguration { LogDriver = LogDriver.Gelf } }) },
        { "Unknown volume 'v'.", request => With(request, container => container with { MountPoints = [new MountPoint { SourceVolume = "v" }] }) },
        {
            "The secret name must be unique",
            request => With(request, container => container with
            {
                Environment = [new EcsKeyValuePair { Name = "KEY", Value = "1" }], Secrets = [new Secret { Name = "KEY", ValueFrom = "key" }],
            })
        },
        {
            "When awsfirelens log driver is specified",
            request => With(request, container => container with { LogConfiguration = new LogConfiguration { LogDriver = LogDriver.Awsfirelens } })
        },
        {
            "The maximum number of environment files was exceeded.",
            request => With(request, container => container with
            {
                EnvironmentFiles = [.. Enumerable.Repeat(new EnvironmentFile { Value = "arn:aws:s3:::b/a.env", Type = EnvironmentFileType.S3 }, 11)],
            })
        },
        { "volume name", request => request with { Volumes = [new DaemonVolume { Name = "a/b" }] } },
        {
            "choose one",
            request => request with
            {
                Volumes =
                [
                    new DaemonVolume
                    {
                        Name = "v",
                        Host = new HostVolumeProperties { SourcePath = "/var/log" },
                        LogDriverVolumeConfiguration = new LogDriverVolumeConfiguration { Driver = LogDriver.JsonFile },
                    },
                ],
            }
        },
    };

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Definition_IsActiveAtOnceWithDefaults()
    {
        var arn = await _test.RegisterAsync(TestDaemons.Definition() with { TaskRoleArn = "role" });

        var definition = await _test.DescribeDefinitionAsync(arn);
        Assert.Equal("arn:aws:ecs:us-east-1:123456789012:daemon-task-definition/log-agent:1", arn);
        Assert.Equal((arn, "log-agent", 1), (definition.DaemonTaskDefinitionArn, definition.Family, definition.Revision));
        Assert.Equal(DaemonTaskDefinitionStatus.Active, definition.Status);
        Assert.Equal(("256", "512", "role"), (definition.Cpu, definition.Memory, definition.TaskRoleArn));
        Assert.Equal((DaemonPidMode.None, DaemonIpcMode.None), (definition.PidMode, definition.IpcMode));
        Assert.Equal(_test.Clock.GetUtcNow(), definition.RegisteredAt);
        Assert.Equal("arn:aws:iam::123456789012:root", definition.RegisteredBy);
        Assert.Null(definition.DeleteRequestedAt);
        Assert.True(Assert.Single(definition.ContainerDefinitions).Essential);
    }

    [Fact]
    public async Task Handle_Family_CountsItsRevisionsApartFromTaskDefinitions()
    {
        await _test.RegisterAsync(TestEcs.Definition("log-agent"));
        await _test.RegisterAsync(TestDaemons.Definition());
        await _test.RegisterAsync(TestDaemons.Definition());

        Assert.Equal(2, (await _test.DescribeDefinitionAsync("log-agent")).Revision);
        Assert.Equal(1, (await _test.DescribeDefinitionAsync("log-agent:1")).Revision);
        Assert.Equal(3, (await _test.RegisterAsync(TestDaemons.Definition()))[^1] - '0');
    }

    [Fact]
    public async Task Handle_VolumesOfBothKinds_AreKept()
    {
        var request = With(
            TestDaemons.Definition(), container => container with { MountPoints = [new MountPoint { SourceVolume = "logs", ContainerPath = "/l" }] });
        var arn = await _test.RegisterAsync(request with
        {
            Volumes =
            [
                new DaemonVolume { Name = "proc", Host = new HostVolumeProperties { SourcePath = "/proc" } },
                new DaemonVolume
                {
                    Name = "logs",
                    LogDriverVolumeConfiguration = new LogDriverVolumeConfiguration { Driver = LogDriver.JsonFile },
                },
            ],
        });

        Assert.Equal(["proc", "logs"], (await _test.DescribeDefinitionAsync(arn)).Volumes.Select(volume => volume.Name));
    }

    [Fact]
    public async Task Handle_NoSizesAtAll_IsAccepted()
    {
        var arn = await _test.RegisterAsync(TestDaemons.Definition() with { Cpu = null, Memory = null });

        var definition = await _test.DescribeDefinitionAsync(arn);
        Assert.Null(definition.Memory);
        Assert.Null(definition.ContainerDefinitions[0].MemoryReservation);
    }

    [Fact]
    public async Task Handle_Tags_AreListedAndCanBeChanged()
    {
        var arn = await _test.RegisterAsync(TestDaemons.Definition() with { Tags = [new Tag { Key = "a", Value = "1" }] });

        await _test.Client.TagResourceAsync(
            new TagResourceRequest { ResourceArn = arn, Tags = [new Tag { Key = "b", Value = "2" }] }, TestEcs.Token);

        Assert.Equal(["a", "b"], (await _test.TagsAsync(arn)).Select(tag => tag.Key));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidDefinition_ThrowsWithReason(
        string expected, Func<RegisterDaemonTaskDefinitionRequest, RegisterDaemonTaskDefinitionRequest> spoil)
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => _test.RegisterAsync(spoil(TestDaemons.Definition())));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "family")]
    [InlineData("""{"family":"a"}""", "containerDefinitions")]
    [InlineData("""{"family":"a","containerDefinitions":[{"name":"c"}]}""", "containerDefinitions[0].image")]
    [InlineData("""{"family":"a","pidMode":"host"}""", "pidMode")]
    [InlineData("""{"family":"a","ipcMode":"task"}""", "ipcMode")]
    [InlineData(
        """
        {"family":"a","containerDefinitions":[{"name":"c","image":"i"}],
         "volumes":[{"name":"v","logDriverVolumeConfiguration":{"driver":"awslogs"}}]}
        """,
        "logDriverVolumeConfiguration.driver")]
    public async Task Handle_InvalidMember_ThrowsNamingIt(string body, string member)
    {
        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("RegisterDaemonTaskDefinition", body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    private static RegisterDaemonTaskDefinitionRequest With(
        RegisterDaemonTaskDefinitionRequest request, Func<DaemonContainerDefinition, DaemonContainerDefinition> change) =>
        request with { ContainerDefinitions = [change(request.ContainerDefinitions[0])] };
}
