namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class TaskAttachmentMapperTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Map_VolumeOfATask_ShowsItsSettingsAndStates()
    {
        await PrepareAsync();
        var run = await _test.Client.RunTaskAsync(
            TestEcs.FargateTask() with
            {
                VolumeConfigurations =
                [
                    new TaskVolumeConfiguration
                    {
                        Name = "data",
                        ManagedEbsVolume = new TaskManagedEbsVolumeConfiguration
                        {
                            RoleArn = "arn:aws:iam::123456789012:role/volumes", SizeInGiB = 10, VolumeType = "gp3", Encrypted = true,
                        },
                    },
                ],
            },
            TestEcs.Token);
        var planned = GetVolume(run.Tasks[0]);
        _test.Pass(1);
        var running = GetVolume(Assert.Single(await _test.TasksAsync()));
        await _test.Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = run.Tasks[0].TaskArn! }, TestEcs.Token);
        _test.Pass(1);
        var stopped = GetVolume(_test.Ecs.Snapshot().GetCluster("prod").Tasks[0]);

        Assert.Equal(["PRECREATED", "ATTACHED", "DELETED"], [planned.Status, running.Status, stopped.Status]);
        Assert.Equal(
            [("encrypted", "true"), ("roleArn", "arn:aws:iam::123456789012:role/volumes"), ("sizeInGiB", "10"), ("volumeType", "gp3")],
            planned.Details.Select(static detail => (detail.Name, detail.Value)).OrderBy(static detail => detail.Name, StringComparer.Ordinal));
        Assert.StartsWith("vol-", running.Details.First(static detail => detail.Name == "volumeId").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_VolumeOfAService_IsMadeForEachTask()
    {
        await PrepareAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService() with
        {
            VolumeConfigurations =
            [
                new ServiceVolumeConfiguration
                {
                    Name = "data",
                    ManagedEbsVolume = new ServiceManagedEbsVolumeConfiguration
                    {
                        RoleArn = "arn:aws:iam::123456789012:role/volumes", SnapshotId = "snap-1", FilesystemType = TaskFilesystemType.Xfs,
                    },
                },
            ],
        });
        _test.Pass(1);

        var volumes = (await _test.TasksAsync()).Select(GetVolume).ToList();

        Assert.Equal(2, volumes.Select(static volume => volume.Details.First(static detail => detail.Name == "volumeId").Value).Distinct().Count());
        Assert.Contains(volumes[0].Details, static detail => detail is { Name: "filesystemType", Value: "xfs" });
    }

    private static Attachment GetVolume(EcsTask task) =>
        Assert.Single(task.Attachments, static attachment => attachment.Type == "AmazonElasticBlockStorage");

    private async Task PrepareAsync()
    {
        await _test.CreateClusterAsync();
        var definition = TestEcs.Definition();
        await _test.RegisterAsync(definition with
        {
            Volumes = [new Volume { Name = "data", ConfiguredAtLaunch = true }],
            ContainerDefinitions =
            [
                definition.ContainerDefinitions[0] with { MountPoints = [new MountPoint { SourceVolume = "data", ContainerPath = "/data" }] },
            ],
        });
    }
}
