using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How the value of a header must look for a request to count as test traffic.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderMatchRules.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectTestTrafficHeaderMatchRules
{
    /// <summary>The value that the header must have, compared as a whole. Required.</summary>
    public required string Exact { get; init; }
}
