using System.Reflection;
using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Common;

public class ITaggableRequestTests
{
    [Fact]
    public void Requests_WithOptionalTags_ImplementIt()
    {
        var requests = typeof(EcsRequest).Assembly.GetExportedTypes()
            .Where(static type => type.IsSubclassOf(typeof(EcsRequest)) && type.GetProperty(nameof(ITaggableRequest.Tags)) is { } tags && !IsRequired(tags))
            .ToArray();

        Assert.Contains(typeof(CreateClusterRequest), requests);
        Assert.DoesNotContain(typeof(TagResourceRequest), requests);
        Assert.All(requests, static type => Assert.True(type.IsAssignableTo(typeof(ITaggableRequest)), type.Name));
    }

    private static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));
}
