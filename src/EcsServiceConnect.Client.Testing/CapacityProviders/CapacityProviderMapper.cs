using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a capacity provider to its response record.</summary>
internal static class CapacityProviderMapper
{
    public static CapacityProvider Map(CapacityProviderState provider, bool withTags) => new()
    {
        CapacityProviderArn = provider.Arn,
        Name = provider.Name,
        Status = provider.Status,
        AutoScalingGroupProvider = provider.Group,
        UpdateStatus = provider.UpdateStatus,
        UpdateStatusReason = provider.UpdateStatusReason,
        Tags = withTags ? provider.Tags : [],
        Type = provider.Type,
    };
}
