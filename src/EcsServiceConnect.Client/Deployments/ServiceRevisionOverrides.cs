using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What ECS changed against the task definition for the tasks of a service revision. ECS sets it by itself; it cannot
/// be requested. Received only.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevisionOverrides.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceRevisionOverrides
{
    /// <summary>The platform that the tasks run on instead of the one in the task definition.</summary>
    /// <value>Null: the platform of the task definition.</value>
    public RuntimePlatformOverride? RuntimePlatform { get; init; }
}
