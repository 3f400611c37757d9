using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Brings Express Mode services to the scheduler, which runs them as it runs every service.</summary>
internal static class ExpressDeployer
{
    /// <summary>The settings of the service that a new Express Mode service is.</summary>
    public static CreateServiceRequest SettingsOf(string name, ExpressSettings express) => ServiceSettings.OfNew(new CreateServiceRequest
    {
        ServiceName = name,
        DesiredCount = express.Scaling.MinTaskCount,
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = NetworkOf(express),
        PropagateTags = PropagateTags.Service,
        EnableEcsManagedTags = true,
    });

    /// <summary>The settings after a change; the number of tasks keeps to its new bounds.</summary>
    public static CreateServiceRequest After(CreateServiceRequest current, int desiredCount, ExpressSettings express) => current with
    {
        DesiredCount = Math.Clamp(
            desiredCount, express.Scaling.MinTaskCount.GetValueOrDefault(), express.Scaling.MaxTaskCount.GetValueOrDefault()),
        NetworkConfiguration = NetworkOf(express),
    };

    /// <summary>Begins a deployment and notes what the revision that it brings was made with.</summary>
    public static void Deploy(ServiceState service, ExpressState express, DeploymentTarget target, EcsState state)
    {
        service.DesiredCount = target.Settings.DesiredCount.GetValueOrDefault();
        state.ServiceScheduler.Deploy(service, target);
        express.OfRevisions[service.Primary.Revision] = express.Settings;
        express.UpdatedAt = state.Now;
    }

    private static NetworkConfiguration NetworkOf(ExpressSettings express) => new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration
        {
            Subnets = express.Network.Subnets!,
            SecurityGroups = express.Network.SecurityGroups,
            AssignPublicIp = AssignPublicIp.Enabled,
        },
    };
}
