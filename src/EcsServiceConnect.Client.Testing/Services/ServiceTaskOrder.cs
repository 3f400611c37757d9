namespace EcsServiceConnect.Client.Testing;

/// <summary>What the tasks of a service's deployment, or of its task set, are made from.</summary>
internal static class ServiceTaskOrder
{
    public static TaskOrder Of(ServiceTasks deployment)
    {
        var (service, target) = (deployment.Service, deployment.Target);
        return new TaskOrder(target.Definition, target.Launch, target.Settings.NetworkConfiguration, $"service:{service.Name}")
        {
            StartedBy = deployment.Id,
            Deployment = deployment,
            EnableExecuteCommand = service.Settings.EnableExecuteCommand == true,
            Placement = PlacementPlan.OfService(service.Settings, target.Definition.Definition),
            Tags = TaskTags.Of(
                [],
                service.Settings.PropagateTags,
                target.Definition,
                service.Settings.EnableEcsManagedTags == true,
                service.Cluster,
                service),
        };
    }
}
