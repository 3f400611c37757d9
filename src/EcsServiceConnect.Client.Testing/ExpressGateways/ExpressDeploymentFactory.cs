using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Deploys Express Mode services as ordinary services.</summary>
internal static class ExpressDeploymentFactory
{
    /// <summary>Creates the service settings of a new Express Mode service.</summary>
    public static CreateServiceRequest CreateSettings(string name, ExpressSettings express) => ServiceSettingsFactory.Create(new CreateServiceRequest
    {
        ServiceName = name,
        DesiredCount = express.Scaling.MinTaskCount,
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = CreateNetwork(express),
        PropagateTags = PropagateTags.Service,
        EnableEcsManagedTags = true,
    });

    /// <summary>Applies changed settings; the number of tasks stays within its new bounds.</summary>
    public static CreateServiceRequest ApplySettings(CreateServiceRequest current, int desiredCount, ExpressSettings express) => current with
    {
        DesiredCount = Math.Clamp(
            desiredCount, express.Scaling.MinTaskCount.GetValueOrDefault(), express.Scaling.MaxTaskCount.GetValueOrDefault()),
        NetworkConfiguration = CreateNetwork(express),
    };

    /// <summary>Begins a deployment and keeps the settings of its revision.</summary>
    public static void Deploy(ServiceState service, ExpressState express, DeploymentTarget target, ServiceScheduler services, EcsState state)
    {
        service.DesiredCount = target.Settings.DesiredCount.GetValueOrDefault();
        services.Deploy(service, target);
        express.RevisionSettings[service.Primary.Revision] = express.Settings;
        express.UpdatedAt = state.Now;
    }

    private static NetworkConfiguration CreateNetwork(ExpressSettings express) => new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration
        {
            Subnets = express.Network.Subnets!,
            SecurityGroups = express.Network.SecurityGroups,
            AssignPublicIp = AssignPublicIp.Enabled,
        },
    };
}
