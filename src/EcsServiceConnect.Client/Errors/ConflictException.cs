using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// The call was made before with the same idempotency token but different input. <see cref="ResourceIds"/> names what
/// the earlier call made: use that if it is what was wanted, or send the changed request with a token of its own. A
/// request whose <c>ClientToken</c> is left unset gets a fresh one per call and does not meet this. From
/// <see cref="Models.StopServiceDeploymentRequest"/> it means that the deployment cannot be stopped in its present
/// state.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html</remarks>
[EcsError]
public sealed partial class ConflictException : EcsServiceException
{
    /// <summary>
    /// What the earlier call with the same token made: the ARNs of its tasks for <see cref="Models.RunTaskRequest"/>.
    /// </summary>
    /// <value>Empty where the conflict is not one of tokens.</value>
    public IReadOnlyList<string> ResourceIds { get; init; } = [];
}
