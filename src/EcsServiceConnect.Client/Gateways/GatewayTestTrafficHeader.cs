using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An HTTP header, with values, by which a gateway recognizes test traffic.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_GatewayTestTrafficHeader.html
/// </remarks>
[EcsShape]
public sealed partial record GatewayTestTrafficHeader
{
    /// <summary>Required. The name of the header, such as <c>x-shop-test</c>. Case does not matter.</summary>
    public required string Name { get; init; }

    /// <summary>Required. The values that mean test traffic. A request with any one of them matches.</summary>
    [LengthRange(1, int.MaxValue)]
    public required IReadOnlyList<string> Values { get; init; }
}
