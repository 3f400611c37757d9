using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the daemons of a cluster, of all or of some capacity providers, in the order of their creation.</summary>
internal sealed class ListDaemonsHandler : OperationHandler<ListDaemonsRequest, ListDaemonsResponse>
{
    protected override ListDaemonsResponse Handle(ListDaemonsRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.ClusterArn);
        var providers = request.CapacityProviderArns is { Count: > 0 } some
            ? DaemonValidator.ValidateProviders(some, state.Arns).ToHashSet()
            : null;
        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            state.Daemons.All
                .Where(daemon => daemon.Cluster == cluster)
                .Where(daemon => providers is null
                    || daemon.Current.SelectMany(static revision => revision.CapacityProviderArns).Any(providers.Contains))
                .Select(static daemon => (daemon.Key, DaemonMapper.MapSummary(daemon))),
            (request.NextToken, request.MaxResults));
        return new ListDaemonsResponse { DaemonSummariesList = page.Items, NextToken = page.NextToken };
    }
}
