using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates the template for the tasks of RunTask or StartTask from a validated request.</summary>
internal static class StandaloneTaskTemplateFactory
{
    public static TaskTemplate Create(RunTaskRequest request, ClusterState cluster, EcsState state)
    {
        var definition = state.TaskDefinitions.GetActive(request.TaskDefinition);
        var described = definition.Definition;
        var plan = LaunchPlan.Create(
            request.LaunchType, request.CapacityProviderStrategy, request.PlatformVersion, cluster, described);
        var network = NetworkValidator.Validate(request.NetworkConfiguration, described, plan.LaunchType);
        var overrides = OverrideValidator.Validate(request.Overrides, described, plan);
        StandaloneTaskValidator.ValidateExecuteCommand(request.EnableExecuteCommand, overrides, described);
        var tags = StandaloneTaskValidator.ValidateTags(request.PropagateTags, request.Tags);
        PlacementValidator.Validate(request.PlacementConstraints, request.PlacementStrategy, plan, described);
        VolumeValidator.Validate(request.VolumeConfigurations, described, plan.LaunchType);
        return new TaskTemplate(definition, plan, network, request.Group ?? $"family:{definition.Family}")
        {
            StartedBy = request.StartedBy,
            Overrides = overrides,
            Volume = request.VolumeConfigurations is [var volume] ? VolumeValidator.CreateServiceVolume(volume).ManagedEbsVolume : null,
            EnableExecuteCommand = request.EnableExecuteCommand ?? false,
            Placement = PlacementPlan.CreateForTasks(request.PlacementConstraints, request.PlacementStrategy, described),
            Tags = TaskTagFactory.Create(tags, request.PropagateTags, definition, request.EnableEcsManagedTags == true, cluster),
        };
    }
}
