using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The call was made before with the same idempotency token but different input. <see cref="ResourceIds"/> names what
/// the earlier call created: use that, or send the changed request with another token. A request whose
/// <c>ClientToken</c> is null gets a new one per call and is not affected. From
/// <see cref="Models.StopServiceDeploymentRequest"/> it means that the deployment cannot be stopped in its present
/// state.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html</remarks>
[EcsError]
public sealed partial class ConflictException : EcsServiceException
{
    /// <summary>
    /// What the earlier call with the same token created: the ARNs of its tasks for <see cref="Models.RunTaskRequest"/>.
    /// </summary>
    /// <value>Empty if the conflict is not about a token.</value>
    public IReadOnlyList<string> ResourceIds { get; init; } = [];
}
