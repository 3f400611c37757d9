using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class ModelNormalizerTests
{
    [Fact]
    public void NormalizeItems_NullItems_AreDropped()
    {
        Assert.Null(ModelNormalizer.NormalizeItems<Tag, int>(null, 0, static (tag, _) => tag));
        Assert.Equal(
            [new Tag { Key = "a", Value = "" }],
            ModelNormalizer.NormalizeItems<Tag, NormalForm>(
                [null!, new() { Key = "a" }], NormalForm.Compared, static (tag, form) => tag.Normalize(form))!);
    }

    [Fact]
    public void Normalize_Compared_AbsentMembersHaveTheValueThatAbsenceMeans()
    {
        var device = new Device { HostPath = "/dev/snd" }.Normalize(NormalForm.Compared);

        Assert.Equal("/dev/snd", device.ContainerPath);
        Assert.Equal([DeviceCgroupPermission.Read, DeviceCgroupPermission.Write, DeviceCgroupPermission.Mknod], device.Permissions!);
        Assert.Equal(TransportProtocol.Tcp, new PortMapping().Normalize(NormalForm.Compared).Protocol);
        Assert.Equal(TransportProtocol.Udp, new PortMapping { Protocol = TransportProtocol.Udp }.Normalize(NormalForm.Compared).Protocol);
    }

    [Fact]
    public void Normalize_Described_OnlyMembersThatTheServiceFillsInHaveAValue()
    {
        var container = new ContainerDefinition { Name = "web", HealthCheck = new HealthCheck { Command = ["CMD", "true"] } };

        Assert.Equal(
            container with
            {
                Cpu = 0,
                Essential = true,
                Environment = [],
                MountPoints = [],
                PortMappings = [],
                SystemControls = [],
                VolumesFrom = [],
                HealthCheck = new HealthCheck { Command = ["CMD", "true"], Interval = 30, Retries = 3, Timeout = 5 },
            },
            container.Normalize(NormalForm.Described));
    }

    [Fact]
    public void Normalize_OmittedDefault_LeavesNothing()
    {
        Assert.Equal(new LinuxParameters(), new LinuxParameters { InitProcessEnabled = false }.Normalize(NormalForm.Compared));
        Assert.True(new LinuxParameters { InitProcessEnabled = true }.Normalize(NormalForm.Compared).InitProcessEnabled);
        Assert.False(new LinuxParameters { InitProcessEnabled = false }.Normalize(NormalForm.Described).InitProcessEnabled);
    }
}
