using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the attributes of a cluster's container instances: instance by instance, by name.</summary>
internal sealed class ListAttributesHandler : OperationHandler<ListAttributesRequest, ListAttributesResponse>
{
    protected override ListAttributesResponse Handle(ListAttributesRequest request, EcsState state)
    {
        if (!string.IsNullOrEmpty(request.AttributeValue) && string.IsNullOrEmpty(request.AttributeName))
        {
            throw new InvalidParameterException("The member 'attributeValue' needs an 'attributeName'.");
        }

        var cluster = state.Clusters.GetActive(request.Cluster);
        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            cluster.Instances.Registered.SelectMany(instance => instance.Attributes
                .Where(attribute => string.IsNullOrEmpty(request.AttributeName) || attribute.Key == request.AttributeName)
                .Where(attribute => string.IsNullOrEmpty(request.AttributeValue) || attribute.Value == request.AttributeValue)
                .Select(attribute => (
                    $"{instance.Key}\n{attribute.Key}",
                    AttributeValidator.CreateAttribute(attribute.Key, attribute.Value, instance)))),
            (request.NextToken, request.MaxResults));
        return new ListAttributesResponse { Attributes = page.Items, NextToken = page.NextToken };
    }
}
