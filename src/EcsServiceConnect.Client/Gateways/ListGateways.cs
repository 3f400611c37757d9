using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Requests the gateways of the account and region, page by page.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListGateways.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListGatewaysRequest : PagedEcsRequest<ListGatewaysResponse, GatewaySummary>
{
    /// <summary>Lists only gateways of these names, at most 10.</summary>
    /// <value>Null: of every name.</value>
    [LengthRange(0, 10)]
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>Lists only gateways in one of these states, at most five.</summary>
    /// <value>Null: in every state.</value>
    [LengthRange(0, 5)]
    public IReadOnlyList<GatewayStatus>? Status { get; init; }

    /// <summary>
    /// How many gateways a page holds at most. A page may hold fewer and still be followed by another.
    /// </summary>
    /// <value>Null: 100.</value>
    [ValueRange(1, 100)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<ListGatewaysResponse, GatewaySummary> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 100 };

    internal override IReadOnlyList<GatewaySummary> GetItems(ListGatewaysResponse page) => page.Gateways;
}

/// <summary>One page of the response to <see cref="ListGatewaysRequest"/>.</summary>
[EcsShape]
public sealed partial record ListGatewaysResponse : PagedEcsResponse
{
    /// <summary>The gateways on this page, without their configuration.</summary>
    /// <value>Empty if none matches.</value>
    public IReadOnlyList<GatewaySummary> Gateways { get; init; } = [];
}
