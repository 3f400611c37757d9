using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Removes tags from a resource by their keys; a key that it does not have is ignored.</summary>
internal sealed class UntagResourceHandler : OperationHandler<UntagResourceRequest, UntagResourceResponse>
{
    protected override UntagResourceResponse Handle(UntagResourceRequest request, EcsState state)
    {
        Guard.Required(request.ResourceArn, "resourceArn");
        var keys = TagRules.CheckedKeys(Guard.Required(request.TagKeys, "tagKeys"));
        var resource = TaggedResources.Get(request.ResourceArn, state, static message => new ResourceNotFoundException(message));
        resource.Tags = [.. resource.Tags.Where(tag => !keys.Contains(tag.Key!))];
        return new UntagResourceResponse();
    }
}
