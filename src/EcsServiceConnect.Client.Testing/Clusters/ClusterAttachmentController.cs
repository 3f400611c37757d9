using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Attaches to clusters what their capacity providers and their default namespace need, which takes a moment. Sources: the examples of
/// https://docs.aws.amazon.com/cli/latest/reference/ecs/put-cluster-capacity-providers.html and of
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/create-service-connect.html
/// </summary>
internal static class ClusterAttachmentController
{
    /// <summary>Begins to attach what a cluster needs now and does not have, and to remove what it does not need any more.</summary>
    public static void Update(ClusterState cluster, EcsState state)
    {
        var required = GetRequired(cluster, state).ToList();
        var attached = cluster.Attachments.Where(static attachment => !attachment.IsBeingRemoved).ToList();
        cluster.Attachments =
        [
            .. attached.Select(attachment => attachment with { IsBeingRemoved = !required.Exists(other => IsSame(other, attachment)) }),
            .. required.Where(attachment => !attached.Exists(other => IsSame(other, attachment))).Select(attachment => Name(attachment, state)),
        ];
        cluster.IsAttaching = true;
        state.EventQueue.Schedule(state.Timing.CapacityProviderUpdateDuration, () => Complete(cluster));
    }

    private static void Complete(ClusterState cluster)
    {
        cluster.IsAttaching = false;
        cluster.IsProvisioning = false;
        cluster.Attachments =
        [
            .. cluster.Attachments
                .Where(static attachment => !attachment.IsBeingRemoved)
                .Select(static attachment => attachment with { IsAttached = true }),
        ];
    }

    private static IEnumerable<ClusterAttachment> GetRequired(ClusterState cluster, EcsState state)
    {
        foreach (var provider in cluster.CapacityProviders)
        {
            var group = state.CapacityProviders.Find(provider)?.Group;
            if (group?.ManagedScaling?.Status == ManagedScalingStatus.Enabled)
            {
                yield return new ClusterAttachment(ClusterAttachment.ScalingPolicy, provider, null);
            }

            if (group?.ManagedDraining == ManagedDraining.Enabled)
            {
                yield return new ClusterAttachment(ClusterAttachment.ManagedDraining, provider, null);
            }
        }

        if (cluster.DefaultNamespace is not null)
        {
            yield return new ClusterAttachment(ClusterAttachment.ServiceConnect, null, null);
        }
    }

    private static bool IsSame(ClusterAttachment attachment, ClusterAttachment other) =>
        (attachment.Type, attachment.CapacityProvider) == (other.Type, other.CapacityProvider);

    private static ClusterAttachment Name(ClusterAttachment attachment, EcsState state) => attachment with
    {
        Id = state.RandomSource.CreateUuid(),
        Detail = attachment.Type switch
        {
            ClusterAttachment.ScalingPolicy => new EcsKeyValuePair
            {
                Name = "scalingPolicyName",
                Value = "ECSManagedAutoScalingPolicy-" + state.RandomSource.CreateUuid(),
            },
            ClusterAttachment.ManagedDraining => new EcsKeyValuePair
            {
                Name = "autoScalingLifecycleHookName",
                Value = "ecs-managed-draining-termination-hook",
            },
            _ => null,
        },
    };
}
