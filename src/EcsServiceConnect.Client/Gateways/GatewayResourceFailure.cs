using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A resource of a gateway that could not be made or changed.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayResourceFailure.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayResourceFailure
{
    /// <summary>The ARN of the resource, or of what it was to belong to.</summary>
    /// <value>Null where there is none yet.</value>
    public string? Arn { get; init; }

    /// <summary>The errors that were met.</summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<GatewayOperationError> Errors { get; init; } = [];
}
