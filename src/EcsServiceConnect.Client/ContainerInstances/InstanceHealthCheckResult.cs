using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What one check of a container instance found.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceHealthCheckResult.html
/// </remarks>
[EcsShape]
public sealed partial record InstanceHealthCheckResult
{
    /// <summary>What was checked.</summary>
    /// <value>Absent where the service does not tell.</value>
    public InstanceHealthCheckType Type { get; init; }

    /// <summary>What the check found the last time that it was made.</summary>
    /// <value>Absent where the service does not tell.</value>
    public InstanceHealthCheckState Status { get; init; }

    /// <summary>Why it was found so, in words.</summary>
    /// <value>Null where there is nothing to add.</value>
    public string? StatusReason { get; init; }

    /// <summary>When the check was last made.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? LastUpdated { get; init; }

    /// <summary>When the check last found something else than before.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? LastStatusChange { get; init; }
}
