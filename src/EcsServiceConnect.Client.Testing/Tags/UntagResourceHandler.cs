using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Removes tags from a resource by their keys; a key that it does not have is ignored.</summary>
internal sealed class UntagResourceHandler : OperationHandler<UntagResourceRequest, UntagResourceResponse>
{
    protected override UntagResourceResponse Handle(UntagResourceRequest request, EcsState state)
    {
        var keys = TagValidator.ValidateKeys(request.TagKeys);
        var resource = TaggedResourceResolver.Resolve(request.ResourceArn, state, static message => new ResourceNotFoundException(message));
        resource.Tags = [.. resource.Tags.Where(tag => !keys.Contains(tag.Key!))];
        return new UntagResourceResponse();
    }
}
