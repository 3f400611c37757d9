using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Describes a revision of a daemon task definition: its containers, roles, volumes and status.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemonTaskDefinition.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeDaemonTaskDefinitionRequest : EcsRequest<DescribeDaemonTaskDefinitionResponse>
{
    /// <summary>
    /// Required. The revision: <c>family:revision</c>, <c>family</c> alone for its newest <c>ACTIVE</c> revision, or a
    /// full ARN.
    /// </summary>
    public required string DaemonTaskDefinition { get; init; }
}

/// <summary>The response to <see cref="DescribeDaemonTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeDaemonTaskDefinitionResponse : EcsResponse
{
    /// <summary>The requested revision.</summary>
    public DaemonTaskDefinition? DaemonTaskDefinition { get; init; }
}
