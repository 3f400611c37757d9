using Microsoft.AspNetCore.Http;

namespace EcsServiceConnect.LocalServer.Tests;

public class HostValidatorTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:4567")]
    [InlineData("localhost.")]
    [InlineData("ecs.localhost:80")]
    [InlineData("127.0.0.1:4567")]
    [InlineData("127.8.9.10")]
    [InlineData("[::1]:4567")]
    [InlineData("[::ffff:127.0.0.1]:4567")]
    [InlineData("ecs-local:4567")]
    [InlineData("ECS-Local.")]
    [InlineData("10.0.0.5:4567")]
    [InlineData("[fd00::5]")]
    [InlineData("")]
    public void IsAllowed_ThisMachineOrAllowedName_IsTrue(string host) =>
        Assert.True(new HostValidator(["ecs-local", "10.0.0.5", "fd00::5"]).IsAllowed(new HostString(host)));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:4567")]
    [InlineData("localhost.evil.example")]
    [InlineData("notlocalhost")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("ecs-local.evil.example")]
    [InlineData("0.0.0.0:4567")]
    [InlineData("192.168.1.5")]
    [InlineData("[fe80::1]")]
    public void IsAllowed_AnotherHost_IsFalse(string host) =>
        Assert.False(new HostValidator(["ecs-local"]).IsAllowed(new HostString(host)));

    [Theory]
    [InlineData("ecs-local", true)]
    [InlineData("ecs.test.", true)]
    [InlineData("10.0.0.5", true)]
    [InlineData("[::1]", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("ecs-local:4567", false)]
    [InlineData("http://ecs-local", false)]
    [InlineData("*", false)]
    [InlineData("a b", false)]
    public void IsHost_Text_IsWhetherItNamesAHost(string text, bool expected) => Assert.Equal(expected, HostValidator.IsHost(text));
}
