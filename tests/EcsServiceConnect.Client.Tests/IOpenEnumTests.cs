using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests;

public class IOpenEnumTests
{
    [Fact]
    public void Default_OpenEnum_HasNoValueAndPrintsNothing()
    {
        LaunchType absent = default;

        Assert.False(absent.HasValue);
        Assert.Equal("", absent.Value);
        Assert.Equal("", absent.ToString());
    }

    [Fact]
    public void Equals_DefaultAndEmpty_Differ()
    {
        Assert.NotEqual(default, new LaunchType(""));
        Assert.Equal(default, default(LaunchType));
        Assert.Equal(LaunchType.Fargate, new LaunchType("FARGATE"));
        Assert.NotEqual(LaunchType.Fargate, new LaunchType("fargate"));
        Assert.Equal(LaunchType.Fargate.GetHashCode(), new LaunchType(string.Concat("FAR", "GATE")).GetHashCode());
    }

    [Fact]
    public void New_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>("Value", () => new LaunchType(null!));
    }

    [Fact]
    public void Value_KnownValue_ServesSwitch()
    {
        var text = LaunchType.Ec2.Value switch
        {
            LaunchType.Names.Ec2 => "instances",
            _ => "other",
        };

        Assert.Equal("instances", text);
        Assert.Equal("EC2", LaunchType.Ec2.ToString());
    }
}
