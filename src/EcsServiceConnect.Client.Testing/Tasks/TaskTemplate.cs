using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a new task is made from, the same for all tasks of a call or a deployment.</summary>
internal sealed record TaskTemplate(TaskDefinitionState Definition, LaunchPlan Plan, NetworkConfiguration? Network, string Group)
{
    public string? StartedBy { get; init; }

    public TaskOverride? Overrides { get; init; }

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    public bool EnableExecuteCommand { get; init; }

    /// <summary>How its container instance is chosen, where it needs one.</summary>
    public PlacementPlan Placement { get; init; } = PlacementPlan.Anywhere;

    /// <summary>What each task takes of a container instance.</summary>
    public TaskRequirements Requirements => field ??= TaskRequirements.Create(Definition.Definition, Overrides);

    /// <summary>The service's deployment, or its task set, that the task belongs to; null for a task of its own.</summary>
    public ServiceTaskGroup? ServiceGroup { get; init; }
}
