using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Testing.Tests;

public class PreflightValidatorTests
{
    private static readonly PreflightOptions _options = new() { LaunchType = LaunchType.Fargate, DefaultNamespace = "shop" };

    [Fact]
    public void FindRejection_ValidDefinition_ReturnsNull() => Assert.Null(PreflightValidator.FindRejection(TestEcs.Definition()));

    [Fact]
    public void FindRejection_KnownMessageOfTheService_ReturnsIt()
    {
        var configuration = TestEcs.Expose(port: 80);
        configuration = configuration with { Services = [configuration.Services![0] with { IngressPortOverride = 80 }] };

        Assert.Equal("IngressPortOverride cannot use ports <= 1024.", FindRejection(configuration));
    }

    [Fact]
    public void FindRejection_NoKnownMessage_NamesTheMember() => Assert.Equal(
        "serviceConnectConfiguration.services[0].portName: No port mapping of the task definition has the name 'gr?pc'.",
        FindRejection(TestEcs.Expose("gr\u0007pc", port: 80)));

    [Fact]
    public void FindRejection_Warning_ReturnsNull() => Assert.Null(FindRejection(TestEcs.Expose()));

    [Fact]
    public void FindRejection_LaunchType_ValidatesForIt() => Assert.Equal(
        "Task definition does not support launch_type FARGATE.", PreflightValidator.FindRejection(TestEcs.BridgeDefinition(), LaunchType.Fargate));

    private static string? FindRejection(ServiceConnectConfiguration configuration) =>
        PreflightValidator.FindRejection(TestEcs.Definition().ToTaskDefinition(), configuration, _options);
}
