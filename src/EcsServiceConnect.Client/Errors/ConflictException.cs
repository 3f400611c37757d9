using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>TODO The idempotency token was used before with other input.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html</remarks>
[EcsError]
public sealed partial class ConflictException : EcsServiceException
{
    /// <summary>TODO </summary>
    public IReadOnlyList<string> ResourceIds { get; init; } = [];
}
