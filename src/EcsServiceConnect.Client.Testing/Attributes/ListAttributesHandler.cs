using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the attributes of a cluster's container instances: instance by instance, by name.</summary>
internal sealed class ListAttributesHandler : OperationHandler<ListAttributesRequest, ListAttributesResponse>
{
    protected override ListAttributesResponse Handle(ListAttributesRequest request, EcsState state)
    {
        Guard.Required(request.TargetType.Value, "targetType");
        AttributeRules.CheckType(request.TargetType);
        if (!string.IsNullOrEmpty(request.AttributeValue) && string.IsNullOrEmpty(request.AttributeName))
        {
            throw new InvalidParameterException("The member 'attributeValue' needs an 'attributeName'.");
        }

        var cluster = state.Clusters.Active(request.Cluster);
        var page = state.Pager.Cut(
            request with { NextToken = null, MaxResults = null },
            cluster.Instances.Registered.SelectMany(instance => instance.Attributes
                .Where(attribute => string.IsNullOrEmpty(request.AttributeName) || attribute.Key == request.AttributeName)
                .Where(attribute => string.IsNullOrEmpty(request.AttributeValue) || attribute.Value == request.AttributeValue)
                .Select(attribute => (
                    $"{instance.Key}\n{attribute.Key}",
                    AttributeRules.Answered(attribute.Key, attribute.Value, instance)))),
            (request.NextToken, request.MaxResults));
        return new ListAttributesResponse { Attributes = page.Items, NextToken = page.NextToken };
    }
}
