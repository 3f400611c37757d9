using EcsServiceConnect.Client.Fluent;

namespace EcsServiceConnect.Client;

/// <summary>The entry to the fluent API: a client names a resource and gets a handle with its operations.</summary>
public static class EcsHandleExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Returns a handle of a cluster, which need not exist yet. Nothing is sent.</summary>
        /// <param name="nameOrArn">
        /// The cluster's name or full ARN. The default is null: the cluster <c>default</c>, which requests without a cluster
        /// mean.
        /// </param>
        /// <returns>The handle.</returns>
        /// <exception cref="ArgumentException"><paramref name="nameOrArn"/> is empty.</exception>
        public ClusterHandle Cluster(string? nameOrArn = null)
        {
            ArgumentNullException.ThrowIfNull(client);
            if (nameOrArn is not null)
            {
                ArgumentException.ThrowIfNullOrEmpty(nameOrArn);
            }

            return new ClusterHandle(client, nameOrArn);
        }

        /// <summary>
        /// Returns a handle of a service by its ARN, which includes the cluster, such as one from the list of a namespace's
        /// services. By name, it is <c>ecs.Cluster("prod").Service("orders")</c>. Nothing is sent.
        /// </summary>
        /// <param name="arn">
        /// The service's full ARN. One of the older form, without a cluster, means the cluster <c>default</c>.
        /// </param>
        /// <returns>The handle.</returns>
        /// <exception cref="ArgumentException"><paramref name="arn"/> is not the ARN of a service.</exception>
        public ServiceHandle Service(string arn)
        {
            ArgumentNullException.ThrowIfNull(client);
            return new ServiceHandle(client, GetClusterName(arn, EcsResourceTypes.Service), arn);
        }

        /// <summary>
        /// Returns a handle of a task by its ARN, which includes the cluster. By id, it is
        /// <c>ecs.Cluster("prod").Task(id)</c>. Nothing is sent.
        /// </summary>
        /// <param name="arn">
        /// The task's full ARN. One of the older form, without a cluster, means the cluster <c>default</c>.
        /// </param>
        /// <returns>The handle.</returns>
        /// <exception cref="ArgumentException"><paramref name="arn"/> is not the ARN of a task.</exception>
        public TaskHandle Task(string arn)
        {
            ArgumentNullException.ThrowIfNull(client);
            return new TaskHandle(client, GetClusterName(arn, EcsResourceTypes.Task), arn);
        }

        /// <summary>Returns a handle of a task definition: a family, or one revision of it. Nothing is sent.</summary>
        /// <param name="name">
        /// The family (<c>orders</c>, which means its newest active revision where a revision is needed), a revision
        /// (<c>orders:7</c>), or the full ARN of a revision.
        /// </param>
        /// <returns>The handle.</returns>
        /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
        public TaskDefinitionHandle TaskDefinition(string name)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrEmpty(name);
            return new TaskDefinitionHandle(client, name);
        }

        /// <summary>Returns a handle of a Service Connect namespace. Nothing is sent.</summary>
        /// <param name="nameOrArn">
        /// The namespace's name, such as <c>shop</c>, or its full ARN, which a namespace of another account needs.
        /// </param>
        /// <returns>The handle.</returns>
        /// <exception cref="ArgumentException"><paramref name="nameOrArn"/> is null or empty.</exception>
        public NamespaceHandle Namespace(string nameOrArn)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrEmpty(nameOrArn);
            return new NamespaceHandle(client, nameOrArn);
        }
    }

    private static string? GetClusterName(string arn, string type) =>
        EcsArn.TryParse(arn, out var parsed) && parsed.ResourceType == type
            ? parsed.ClusterName
            : throw new ArgumentException($"'{arn}' is not the ARN of a {type}.", nameof(arn));
}
