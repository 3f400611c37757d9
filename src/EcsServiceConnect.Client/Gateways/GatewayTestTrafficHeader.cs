using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The header that makes a request test traffic.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayTestTrafficHeader.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayTestTrafficHeader
{
    /// <summary>Required. The name of the header, in any casing.</summary>
    public required string Name { get; init; }

    /// <summary>Required. The values of which the header must have one.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}
