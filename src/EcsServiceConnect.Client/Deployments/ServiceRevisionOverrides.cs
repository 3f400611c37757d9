using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What of a service revision differs from its task definition.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceRevisionOverrides.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceRevisionOverrides
{
    /// <summary>The platform that the tasks run on.</summary>
    /// <value>Null: that of the task definition.</value>
    public RuntimePlatformOverride? RuntimePlatform { get; init; }
}
