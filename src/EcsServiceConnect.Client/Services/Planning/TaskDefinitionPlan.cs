using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>Which revision a service is to run.</summary>
internal sealed record TaskDefinitionPlan
{
    /// <summary>The ARN of the revision to run; null while it is to be registered, or if the service keeps its own.</summary>
    public string? TargetArn { get; init; }

    /// <summary>The revision to run, if it was described.</summary>
    public TaskDefinition? Target { get; init; }

    /// <summary>The revision that is compared with: the one that runs, or else the newest of the family.</summary>
    public TaskDefinition? Current { get; init; }

    public bool IsRegistrationNeeded { get; init; }

    /// <summary>The definition to register: the desired one, with the tags of the current revision if it states none.</summary>
    public RegisterTaskDefinitionRequest? Definition { get; init; }

    /// <summary>The newest revision that was seen; 0 if none was.</summary>
    public int NewestRevision { get; init; }

    public IReadOnlyList<TaskDefinitionDifference> Differences { get; init; } = [];
}
