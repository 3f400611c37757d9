namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class VolumeValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    public static TheoryData<string, ServiceVolumeConfiguration[]> Wrong => new()
    {
        { "Task definition has configuredAtLaunch volume but no volume configuration provided at runtime", [] },
        {
            "The volume name 'nope' in your request does not have a matching volume in your Task Definition that is configurable at launch.",
            [Volume with { Name = "nope" }]
        },
        { "'volumeConfigurations' holds 2 items", [Volume, Volume with { Name = "more" }] },
        { "'volumeConfigurations.managedEBSVolume' is required", [Volume with { ManagedEbsVolume = null }] },
        { "needs a 'sizeInGiB' or a 'snapshotId'", [With(Ebs with { SizeInGiB = null })] },
        { "volumeInitializationRate' needs a 'snapshotId'", [With(Ebs with { VolumeInitializationRate = 200 })] },
        { "'gp4' is not a value", [With(Ebs with { VolumeType = "gp4" })] },
        { "it must be from 1 to 16384", [With(Ebs with { SizeInGiB = 16_385 })] },
        { "it must be from 4 to 16384", [With(Ebs with { VolumeType = "io2", SizeInGiB = 3, Iops = 100 })] },
        { "it must be from 125 to 16384", [With(Ebs with { VolumeType = "st1" })] },
        { "Fargate does not support the value 'standard'", [With(Ebs with { VolumeType = "standard" })] },
        { "iops' is required for the volume type io1", [With(Ebs with { VolumeType = "io1" })] },
        { "st1 does not support", [With(Ebs with { VolumeType = "st1", SizeInGiB = 125, Iops = 100 })] },
        { "only gp3 does", [With(Ebs with { VolumeType = "gp2", Throughput = 125 })] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Validate_InvalidVolume_ThrowsForServicesAndTasks(string reason, ServiceVolumeConfiguration[] volumes)
    {
        await PrepareAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ =>
            _test.CreateServiceAsync(TestEcs.FargateService() with { TaskDefinition = "data", VolumeConfigurations = volumes }));
        var taskError = await _test.ThrowsAsync<InvalidParameterException>(client =>
            client.RunTaskAsync(TestEcs.FargateTask("data") with { VolumeConfigurations = [.. volumes.Select(ForTask)] }, TestEcs.Token));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(error.ErrorMessage, taskError.ErrorMessage);
    }

    public static TheoryData<ServiceManagedEbsVolumeConfiguration> Right =>
    [
        Ebs,
        Ebs with { SizeInGiB = null, SnapshotId = "snap-1" },
        Ebs with { SnapshotId = "snap-1", VolumeInitializationRate = 200 },
        Ebs with { VolumeType = null, Iops = 3000 },
        Ebs with { Throughput = 500, Iops = 4000 },
        Ebs with { VolumeType = "io2", SizeInGiB = 4, Iops = 100 },
        Ebs with { VolumeType = "sc1", SizeInGiB = 125 },
    ];

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Validate_ValidVolume_IsAccepted(ServiceManagedEbsVolumeConfiguration volume)
    {
        await PrepareAsync();

        var service = await _test.CreateServiceAsync(TestEcs.FargateService() with { TaskDefinition = "data", VolumeConfigurations = [With(volume)] });

        Assert.Equal(With(volume), Assert.Single(service.Deployments[0].VolumeConfigurations));
    }

    [Fact]
    public async Task Validate_NoVolumeInTheDefinition_Throws()
    {
        await PrepareAsync();
        await _test.RegisterAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ =>
            _test.CreateServiceAsync(TestEcs.FargateService() with { VolumeConfigurations = [Volume] }));

        Assert.Equal(
            "Volume configuration provided but no matching configuredAtLaunch volume found in task definition.", error.ErrorMessage);
    }

    private static ServiceManagedEbsVolumeConfiguration Ebs { get; } = new()
    {
        RoleArn = "arn:aws:iam::123456789012:role/ecsInfrastructureRole",
        VolumeType = "gp3",
        SizeInGiB = 10,
    };

    private static ServiceVolumeConfiguration Volume { get; } = new() { Name = "data", ManagedEbsVolume = Ebs };

    private static ServiceVolumeConfiguration With(ServiceManagedEbsVolumeConfiguration ebs) => Volume with { ManagedEbsVolume = ebs };

    private static TaskVolumeConfiguration ForTask(ServiceVolumeConfiguration volume) =>
        EcsJson.Deserialize<TaskVolumeConfiguration>(EcsJson.Serialize(volume));

    private async Task PrepareAsync()
    {
        await _test.CreateClusterAsync();
        var definition = TestEcs.Definition("data");
        await _test.RegisterAsync(definition with
        {
            ContainerDefinitions =
            [
                definition.ContainerDefinitions[0] with { MountPoints = [new MountPoint { SourceVolume = "data", ContainerPath = "/data" }] },
            ],
            Volumes = [new Volume { Name = "data", ConfiguredAtLaunch = true }],
        });
    }
}
