using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The value that a header must have for a request to count as test traffic.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderMatchRules.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectTestTrafficHeaderMatchRules
{
    /// <summary>Required. The value that the header must have, compared in full.</summary>
    public required string Exact { get; init; }
}
