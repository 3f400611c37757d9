using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Adds tags to a resource; one of a key that it has takes the other's place.</summary>
internal sealed class TagResourceHandler : OperationHandler<TagResourceRequest, TagResourceResponse>
{
    protected override TagResourceResponse Handle(TagResourceRequest request, EcsState state)
    {
        Guard.Required(request.ResourceArn, "resourceArn");
        var tags = TagRules.Checked(Guard.Required(request.Tags, "tags"));
        var resource = TaggedResources.Get(request.ResourceArn, state, static message => new ResourceNotFoundException(message));
        resource.Tags = TagRules.Merge(resource.Tags, tags);
        return new TagResourceResponse();
    }
}
