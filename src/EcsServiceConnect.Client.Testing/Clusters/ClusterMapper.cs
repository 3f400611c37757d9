using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a cluster to its response record.</summary>
internal static class ClusterMapper
{
    /// <summary>The status of a new cluster until what it was created with is attached.</summary>
    private const string Provisioning = "PROVISIONING";

    /// <summary>Maps a cluster as it is returned by operations that create or change it.</summary>
    public static Cluster MapFull(ClusterState cluster) =>
        Map(cluster, [ClusterField.Attachments, ClusterField.Tags, ClusterField.Settings, ClusterField.Configurations]);

    /// <summary>Maps the members that are always returned, and the included fields.</summary>
    public static Cluster Map(ClusterState cluster, IReadOnlyCollection<ClusterField> include)
    {
        // A task whose desired status is STOPPED counts neither as running nor as pending.
        var tasks = cluster.Tasks.Desired.Values.ToList();
        var hasAttachments = include.Contains(ClusterField.Attachments);
        return new Cluster
        {
            ClusterArn = cluster.Arn,
            ClusterName = cluster.Name,
            Status = cluster is { Status: ClusterState.Active, IsProvisioning: true } ? Provisioning : cluster.Status,
            RegisteredContainerInstancesCount = cluster.Instances.Registered.Count(),
            RunningTasksCount = tasks.Count(static task => task.IsRunning),
            PendingTasksCount = tasks.Count(static task => task.IsPending),
            ActiveServicesCount = cluster.Services.Active.Count,
            CapacityProviders = cluster.CapacityProviders,
            DefaultCapacityProviderStrategy = cluster.DefaultStrategy,
            ServiceConnectDefaults = cluster.DefaultNamespace is { } ns ? new ClusterServiceConnectDefaults { Namespace = ns.Arn } : null,
            Attachments = hasAttachments ? [.. cluster.Attachments.Select(static attachment => attachment.ToAttachment())] : [],
            AttachmentsStatus = hasAttachments ? GetAttachmentsStatus(cluster.IsAttaching) : null,
            Tags = include.Contains(ClusterField.Tags) ? cluster.Tags : [],
            Settings = include.Contains(ClusterField.Settings) ? cluster.Settings : [],
            Configuration = include.Contains(ClusterField.Configurations) ? cluster.Configuration : null,
            Statistics = include.Contains(ClusterField.Statistics) ? ClusterStatisticsFactory.Create(cluster) : [],
        };
    }

    private static string? GetAttachmentsStatus(bool? isAttaching) =>
        isAttaching is not { } isInProgress ? null : isInProgress ? "UPDATE_IN_PROGRESS" : "UPDATE_COMPLETE";
}
