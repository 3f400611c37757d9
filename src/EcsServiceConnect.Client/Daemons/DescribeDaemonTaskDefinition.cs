using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for all that is known of a revision of a daemon task definition.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeDaemonTaskDefinition.html
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeDaemonTaskDefinitionRequest : EcsRequest<DescribeDaemonTaskDefinitionResponse>
{
    /// <summary>
    /// Required. The revision: as <c>family</c> for the newest that can be used, as <c>family:revision</c>, or by
    /// full ARN.
    /// </summary>
    public required string DaemonTaskDefinition { get; init; }
}

/// <summary>The answer to <see cref="DescribeDaemonTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeDaemonTaskDefinitionResponse : EcsResponse
{
    /// <summary>The revision that was asked for.</summary>
    /// <value>Null if the service does not tell.</value>
    public DaemonTaskDefinition? DaemonTaskDefinition { get; init; }
}
