using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class ModelNormalizerTests
{
    [Fact]
    public void NormalizeItems_NullItems_AreDropped()
    {
        Assert.Null(ModelNormalizer.NormalizeItems<Tag>(null, static tag => tag));
        Assert.Equal([new Tag { Key = "a", Value = "" }], ModelNormalizer.NormalizeItems<Tag>([null!, new() { Key = "a" }], static tag => tag.Normalize())!);
    }

    [Fact]
    public void Normalize_AbsentMembers_GetTheValueThatAbsenceMeans()
    {
        var device = new Device { HostPath = "/dev/snd" }.Normalize();

        Assert.Equal("/dev/snd", device.ContainerPath);
        Assert.Equal([DeviceCgroupPermission.Read, DeviceCgroupPermission.Write, DeviceCgroupPermission.Mknod], device.Permissions!);
        Assert.Equal(TransportProtocol.Tcp, new PortMapping().Normalize().Protocol);
        Assert.Equal(TransportProtocol.Udp, new PortMapping { Protocol = TransportProtocol.Udp }.Normalize().Protocol);
    }

    [Fact]
    public void Normalize_OmittedDefault_LeavesNothing()
    {
        Assert.Equal(new LinuxParameters(), new LinuxParameters { InitProcessEnabled = false }.Normalize());
        Assert.True(new LinuxParameters { InitProcessEnabled = true }.Normalize().InitProcessEnabled);
    }
}
