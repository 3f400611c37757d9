namespace EcsServiceConnect.Client.ServiceConnect.Topology;

/// <summary>The endpoints of a topology in an order in which those that a deployment does not reach are a range.</summary>
/// <remarks>
/// Every deployment takes a view of the range instead of a copy, so time and memory grow with the deployments and the
/// endpoints, and not with their product.
/// </remarks>
internal sealed class ReachabilityIndex
{
    private readonly ILookup<int, EndpointReachability> _byService;

    /// <summary>All endpoints, the latest <see cref="ReachabilityThresholds.UnreachableBefore"/> first.</summary>
    private readonly EndpointReachability[] _all;

    /// <summary>The endpoints with an undecided range, the latest <see cref="ReachabilityThresholds.ReachableFrom"/> first.</summary>
    private readonly EndpointReachability[] _undecided;

    /// <summary>The starts of the undecided ranges, the latest first.</summary>
    private readonly DateTimeOffset[] _undecidedStarts;

    public ReachabilityIndex(IReadOnlyList<EndpointReachability> endpoints)
    {
        _byService = endpoints.ToLookup(static endpoint => endpoint.ServiceIndex);
        _all = [.. endpoints.OrderByDescending(static endpoint => endpoint.Thresholds.UnreachableBefore)];
        _undecided =
        [
            .. endpoints
                .Where(static endpoint => endpoint.Thresholds.HasUndecidedRange)
                .OrderByDescending(static endpoint => endpoint.Thresholds.ReachableFrom),
        ];
        _undecidedStarts = [.. _undecided.Select(static endpoint => endpoint.Thresholds.UnreachableBefore).OrderDescending()];
    }

    /// <summary>Returns the endpoints of other services that a deployment certainly does not reach.</summary>
    public IReadOnlyCollection<TopologyEndpoint> GetUnreachable(int serviceIndex, DateTimeOffset deployedAt)
    {
        bool IsMatch(EndpointReachability endpoint) => endpoint.Thresholds.IsUnreachable(deployedAt);
        var length = SortedItems.CountLeading(_all, IsMatch);
        return CreateView(_all, length, length - _byService[serviceIndex].Count(IsMatch), serviceIndex, IsMatch);
    }

    /// <summary>Returns the endpoints of other services of which it is not known whether a deployment reaches them.</summary>
    public IReadOnlyCollection<TopologyEndpoint> GetUndecided(int serviceIndex, DateTimeOffset deployedAt)
    {
        bool IsMatch(EndpointReachability endpoint) => endpoint.Thresholds.IsUndecided(deployedAt);
        var length = SortedItems.CountLeading(_undecided, endpoint => deployedAt < endpoint.Thresholds.ReachableFrom);
        var count = length - SortedItems.CountLeading(_undecidedStarts, start => deployedAt < start);
        return CreateView(_undecided, length, count - _byService[serviceIndex].Count(IsMatch), serviceIndex, IsMatch);
    }

    private static EndpointView CreateView(
        EndpointReachability[] endpoints, int length, int count, int serviceIndex, Func<EndpointReachability, bool> isMatch) =>
        new(
            count,
            endpoints.Take(length).Where(endpoint => endpoint.ServiceIndex != serviceIndex && isMatch(endpoint)).Select(static endpoint => endpoint.Endpoint));
}
