using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the active services of every cluster that use a namespace, those that are only clients too.</summary>
internal sealed class ListServicesByNamespaceHandler
    : OperationHandler<ListServicesByNamespaceRequest, ListServicesByNamespaceResponse>
{
    private const int UsualPage = 10;

    protected override ListServicesByNamespaceResponse Handle(ListServicesByNamespaceRequest request, EcsState state)
    {
        var place = state.CloudMap.Get(Guard.Required(request.Namespace, "namespace"));
        var page = state.Pager.Cut(
            request with { NextToken = null, MaxResults = null },
            state.Clusters.All
                .SelectMany(static cluster => cluster.Services.Values)
                .Where(service => service.Status == ServiceState.Active && service.VisibleAt <= state.Now)
                .Where(service => service.Target?.ServiceConnect?.Namespace == place)
                .OrderBy(static service => service.Key, StringComparer.Ordinal)
                .Select(static service => (service.Key, service.Arn)),
            (request.NextToken, request.MaxResults),
            UsualPage);
        return new ListServicesByNamespaceResponse { ServiceArns = page.Items, NextToken = page.NextToken };
    }
}
