using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>What a plan is to achieve: the desired service, and the task definition that it runs.</summary>
internal sealed record ServicePlanTarget
{
    /// <summary>The desired service, with its cluster and name.</summary>
    public required CreateServiceRequest Service { get; init; }

    /// <summary>The desired task definition; null if only the service is planned.</summary>
    public RegisterTaskDefinitionRequest? Definition { get; init; }

    /// <summary>The ARN of the revision to run; null while it is to be registered, or if the service keeps its own.</summary>
    public string? TaskDefinitionArn { get; init; }

    /// <summary>Whether the definition is to be registered.</summary>
    public bool IsRegistrationNeeded { get; init; }

    /// <summary>The newest revision of the family that the plan has seen; 0 if it saw none.</summary>
    public int NewestRevision { get; init; }

    /// <summary>Whether the namespace of Service Connect is the present one although it is written in another form.</summary>
    public bool IsSameNamespace { get; init; } = true;

    public required ServicePlanOptions Options { get; init; }
}
