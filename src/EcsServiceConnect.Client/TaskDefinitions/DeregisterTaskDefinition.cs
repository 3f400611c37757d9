using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what DeregisterTaskDefinition asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterTaskDefinition.html</remarks>
[EcsOperation]
public sealed partial record DeregisterTaskDefinitionRequest : EcsRequest<DeregisterTaskDefinitionResponse>
{
    /// <summary>TODO ['required=True']</summary>
    public required string TaskDefinition { get; init; }
}

/// <summary>TODO the answer to <see cref="DeregisterTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record DeregisterTaskDefinitionResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public TaskDefinition? TaskDefinition { get; init; }
}
