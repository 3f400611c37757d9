using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The header by which the proxy recognizes test traffic.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderRules.html
/// </remarks>
[EcsShape]
public sealed partial record ServiceConnectTestTrafficHeaderRules
{
    /// <summary>Required. The name of the HTTP header to match, such as <c>x-test-version</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The value that the header must have.</summary>
    /// <value>Null: the header's presence is enough.</value>
    public ServiceConnectTestTrafficHeaderMatchRules? Value { get; init; }
}
