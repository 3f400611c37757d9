using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Adds tags to a resource; a tag of an existing key replaces its value.</summary>
internal sealed class TagResourceHandler : OperationHandler<TagResourceRequest, TagResourceResponse>
{
    protected override TagResourceResponse Handle(TagResourceRequest request, EcsState state)
    {
        var tags = TagValidator.Validate(request.Tags);
        var resource = TaggedResourceResolver.Resolve(request.ResourceArn, state, static message => new ResourceNotFoundException(message));
        resource.Tags = TagValidator.Merge(resource.Tags, tags);
        return new TagResourceResponse();
    }
}
