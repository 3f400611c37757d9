using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What new tasks are created from, the same for all tasks of a call or a deployment.</summary>
internal sealed record TaskTemplate(TaskDefinitionState Definition, LaunchPlan Plan, NetworkConfiguration? Network, string Group)
{
    public string? StartedBy { get; init; }

    public TaskOverride? Overrides { get; init; }

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    public bool EnableExecuteCommand { get; init; }

    /// <summary>How container instances are chosen.</summary>
    public PlacementPlan Placement { get; init; } = PlacementPlan.Anywhere;

    /// <summary>The zone that the tasks have to run in; null for any.</summary>
    public string? AvailabilityZone { get; init; }

    /// <summary>The resources that each task takes of a container instance.</summary>
    public TaskRequirements Requirements => field ??= TaskRequirements.Create(Definition.Definition, Overrides);

    /// <summary>The EBS volume that is made for each task; null for none.</summary>
    public ServiceManagedEbsVolumeConfiguration? Volume { get; init; }

    /// <summary>The deployment or task set that the tasks belong to; null for standalone tasks.</summary>
    public ServiceTaskGroup? ServiceGroup { get; init; }
}
