namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates the template for the tasks of a deployment or a task set.</summary>
internal static class ServiceTaskTemplateFactory
{
    public static TaskTemplate Create(ServiceTaskGroup deployment)
    {
        var (service, target) = (deployment.Service, deployment.Target);
        return new TaskTemplate(target.Definition, target.Launch, target.Settings.NetworkConfiguration, $"service:{service.Name}")
        {
            StartedBy = deployment.Id,
            ServiceGroup = deployment,
            Volume = target.Settings.VolumeConfigurations is [var volume, ..] ? volume.ManagedEbsVolume : null,
            EnableExecuteCommand = service.Settings.EnableExecuteCommand == true,
            Placement = PlacementPlan.CreateForService(service.Settings, target.Definition.Definition),
            Tags = TaskTagFactory.Create(
                [],
                service.Settings.PropagateTags,
                target.Definition,
                service.Settings.EnableEcsManagedTags == true,
                service.Cluster,
                service),
        };
    }
}
