using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What the tasks of RunTask or StartTask are made from, after everything that the call says was checked.</summary>
internal static class StandaloneOrder
{
    public static TaskOrder Make(RunTaskRequest request, ClusterState cluster, EcsState state)
    {
        var definition = state.TaskDefinitions.Usable(request.TaskDefinition);
        var described = definition.Definition;
        var plan = LaunchPlan.Make(
            request.LaunchType, request.CapacityProviderStrategy, request.PlatformVersion, cluster, described);
        var network = NetworkRules.Checked(request.NetworkConfiguration, described, plan.LaunchType);
        var overrides = OverrideRules.Checked(request.Overrides, described, plan);
        var tags = StandaloneRules.Check(request.Group, request.StartedBy, request.PropagateTags, request.Tags);
        PlacementRules.Check(request.PlacementConstraints, request.PlacementStrategy, plan, described);
        VolumeRules.Check(request.VolumeConfigurations?.Select(static volume => volume.Name), described);
        return new TaskOrder(definition, plan, network, request.Group ?? $"family:{definition.Family}")
        {
            StartedBy = request.StartedBy,
            Overrides = overrides,
            EnableExecuteCommand = request.EnableExecuteCommand ?? false,
            Placement = PlacementPlan.OfTasks(request.PlacementConstraints, request.PlacementStrategy, described),
            Tags = TaskTags.Of(tags, request.PropagateTags, definition, request.EnableEcsManagedTags == true, cluster),
        };
    }
}
