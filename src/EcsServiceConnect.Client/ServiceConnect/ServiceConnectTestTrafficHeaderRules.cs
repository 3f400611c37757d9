using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The header by which the proxy knows test traffic.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderRules.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectTestTrafficHeaderRules
{
    /// <summary>The name of the HTTP header to look for, such as <c>x-test-version</c>. Required.</summary>
    public required string Name { get; init; }

    /// <summary>The value that the header must have.</summary>
    /// <value>The default is null: the header's presence is enough.</value>
    public ServiceConnectTestTrafficHeaderMatchRules? Value { get; init; }
}
