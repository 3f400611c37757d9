using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Deletes a revision of a daemon task definition, so that no daemon can be created with it.</summary>
/// <remarks>
/// <para>The revision must be <see cref="DaemonTaskDefinitionStatus.Active"/>. Daemons that use it keep running.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteDaemonTaskDefinition.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record DeleteDaemonTaskDefinitionRequest : EcsRequest<DeleteDaemonTaskDefinitionResponse>
{
    /// <summary>Required. The revision, as <c>family:revision</c> or by full ARN.</summary>
    public required string DaemonTaskDefinition { get; init; }
}

/// <summary>The response to <see cref="DeleteDaemonTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record DeleteDaemonTaskDefinitionResponse : EcsResponse
{
    /// <summary>The full ARN of the revision that is being deleted.</summary>
    public string? DaemonTaskDefinitionArn { get; init; }
}
