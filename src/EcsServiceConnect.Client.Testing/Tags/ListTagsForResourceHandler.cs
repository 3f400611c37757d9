using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the tags of one resource.</summary>
internal sealed class ListTagsForResourceHandler : OperationHandler<ListTagsForResourceRequest, ListTagsForResourceResponse>
{
    protected override ListTagsForResourceResponse Handle(ListTagsForResourceRequest request, EcsState state)
    {
        // ResourceNotFoundException is not among the errors of this operation.
        var resource = TaggedResourceResolver.Resolve(request.ResourceArn, state, static message => new InvalidParameterException(message));
        return new ListTagsForResourceResponse { Tags = resource.Tags };
    }
}
