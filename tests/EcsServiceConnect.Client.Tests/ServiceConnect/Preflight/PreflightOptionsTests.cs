using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

public class PreflightOptionsTests
{
    private static readonly CreateServiceRequest _request = new()
    {
        Cluster = "prod",
        ServiceName = "orders",
        DeploymentController = new DeploymentController { Type = DeploymentControllerType.CodeDeploy },
    };

    [Fact]
    public void For_Request_ReadsItsSettings()
    {
        var options = PreflightOptions.FromRequest(_request with { LaunchType = LaunchType.Ec2, PlatformVersion = "1.4.0" });

        Assert.Equal(
            new PreflightOptions
            {
                LaunchType = LaunchType.Ec2,
                PlatformVersion = "1.4.0",
                DeploymentController = DeploymentControllerType.CodeDeploy,
                Cluster = "prod",
                ServiceName = "orders",
            },
            options);
    }

    [Theory]
    [InlineData("FARGATE", "FARGATE_SPOT", "FARGATE")]
    [InlineData("FARGATE", "machines", "")]
    public void For_CapacityProviderStrategy_IsFargateIfAllProvidersAre(string first, string second, string launchType)
    {
        var options = PreflightOptions.FromRequest(_request with
        {
            CapacityProviderStrategy =
            [
                new CapacityProviderStrategyItem { CapacityProvider = first },
                new CapacityProviderStrategyItem { CapacityProvider = second },
            ],
        });

        Assert.Equal(launchType, options.LaunchType.Value);
    }
}
