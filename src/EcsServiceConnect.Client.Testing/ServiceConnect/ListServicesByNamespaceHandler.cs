using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the active services of all clusters that use a namespace, clients included.</summary>
internal sealed class ListServicesByNamespaceHandler
    : OperationHandler<ListServicesByNamespaceRequest, ListServicesByNamespaceResponse>
{
    private const int DefaultPageSize = 10;

    protected override ListServicesByNamespaceResponse Handle(ListServicesByNamespaceRequest request, EcsState state)
    {
        var namespaceState = state.CloudMap.Get(request.Namespace);
        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            after => namespaceState.ConnectedServices.GetAfter(after)
                .Where(user => user.Item.VisibleAt <= state.Now)
                .Select(static user => (user.Key, user.Item.Arn)),
            (request.NextToken, request.MaxResults),
            DefaultPageSize);
        return new ListServicesByNamespaceResponse { ServiceArns = page.Items, NextToken = page.NextToken };
    }
}
