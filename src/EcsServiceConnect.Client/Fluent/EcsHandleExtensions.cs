namespace EcsServiceConnect.Client;

/// <summary>The ways into the fluent surface: a client names a resource and gets what can be done with it.</summary>
public static class EcsHandleExtensions
{
    /// <param name="client">The client that sends the requests.</param>
    extension(IEcsClient client)
    {
        /// <summary>Names a cluster, which need not exist yet. Nothing is called.</summary>
        /// <param name="nameOrArn">
        /// The cluster's name or full ARN. The default is null: the cluster that requests mean when they name none,
        /// called <c>default</c>.
        /// </param>
        /// <returns>What can be done with the cluster.</returns>
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
        /// Names a service by its ARN alone, which says the cluster, too: as a list of a namespace's services does, for
        /// example. By its name, it is <c>ecs.Cluster("prod").Service("orders")</c>. Nothing is called.
        /// </summary>
        /// <param name="arn">
        /// The service's full ARN. One of the older form, without a cluster, means the cluster <c>default</c>.
        /// </param>
        /// <returns>What can be done with the service.</returns>
        /// <exception cref="ArgumentException"><paramref name="arn"/> is not the ARN of a service.</exception>
        public ServiceHandle Service(string arn)
        {
            ArgumentNullException.ThrowIfNull(client);
            return new ServiceHandle(client, GetClusterName(arn, EcsResourceTypes.Service), arn);
        }

        /// <summary>
        /// Names a task by its ARN alone, which says the cluster, too. By its id, it is
        /// <c>ecs.Cluster("prod").Task(id)</c>. Nothing is called.
        /// </summary>
        /// <param name="arn">
        /// The task's full ARN. One of the older form, without a cluster, means the cluster <c>default</c>.
        /// </param>
        /// <returns>What can be done with the task.</returns>
        /// <exception cref="ArgumentException"><paramref name="arn"/> is not the ARN of a task.</exception>
        public TaskHandle Task(string arn)
        {
            ArgumentNullException.ThrowIfNull(client);
            return new TaskHandle(client, GetClusterName(arn, EcsResourceTypes.Task), arn);
        }

        /// <summary>Names a task definition: a family, or one revision of it. Nothing is called.</summary>
        /// <param name="name">
        /// The family (<c>orders</c>, which stands for its newest active revision where one is asked for), a revision
        /// (<c>orders:7</c>), or the full ARN of one.
        /// </param>
        /// <returns>What can be done with the task definition.</returns>
        /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
        public TaskDefinitionHandle TaskDefinition(string name)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrEmpty(name);
            return new TaskDefinitionHandle(client, name);
        }

        /// <summary>Names a Service Connect namespace. Nothing is called.</summary>
        /// <param name="name">
        /// The namespace: its name, such as <c>shop</c>, or its full ARN. One of another account can only be named by its
        /// ARN.
        /// </param>
        /// <returns>What can be asked of the namespace.</returns>
        /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
        public NamespaceHandle Namespace(string name)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrEmpty(name);
            return new NamespaceHandle(client, name);
        }
    }

    private static string? GetClusterName(string arn, string type) =>
        EcsArn.TryParse(arn, out var parsed) && parsed.ResourceType == type
            ? parsed.ClusterName
            : throw new ArgumentException($"'{arn}' is not the ARN of a {type}.", nameof(arn));
}
