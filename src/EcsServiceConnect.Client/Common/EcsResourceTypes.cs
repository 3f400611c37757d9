namespace EcsServiceConnect.Client;

/// <summary>The kinds of resources as they stand in an ARN, as constants for <c>switch</c>.</summary>
public static class EcsResourceTypes
{
    /// <summary>A cluster: <c>cluster/prod</c>.</summary>
    public const string Cluster = "cluster";

    /// <summary>A service: <c>service/prod/orders</c>, or <c>service/orders</c> in the older form.</summary>
    public const string Service = "service";

    /// <summary>One roll-out of a service: <c>service-deployment/prod/orders/id</c>.</summary>
    public const string ServiceDeployment = "service-deployment";

    /// <summary>What a service was set to at one time: <c>service-revision/prod/orders/id</c>.</summary>
    public const string ServiceRevision = "service-revision";

    /// <summary>A task set of a service: <c>task-set/prod/orders/id</c>.</summary>
    public const string TaskSet = "task-set";

    /// <summary>A task: <c>task/prod/id</c>, or <c>task/id</c> in the older form.</summary>
    public const string Task = "task";

    /// <summary>A container of a task: <c>container/prod/task-id/id</c>, or <c>container/id</c> in the older form.</summary>
    public const string Container = "container";

    /// <summary>
    /// A container instance: <c>container-instance/prod/id</c>, or <c>container-instance/id</c> in the older form.
    /// </summary>
    public const string ContainerInstance = "container-instance";

    /// <summary>A revision of a task definition: <c>task-definition/orders:7</c>.</summary>
    public const string TaskDefinition = "task-definition";

    /// <summary>A capacity provider: <c>capacity-provider/spot</c>.</summary>
    public const string CapacityProvider = "capacity-provider";

    /// <summary>A daemon: <c>daemon/prod/log-agent</c>.</summary>
    public const string Daemon = "daemon";

    /// <summary>One roll-out of a daemon: <c>daemon-deployment/prod/log-agent/id</c>.</summary>
    public const string DaemonDeployment = "daemon-deployment";

    /// <summary>What a daemon was set to at one time: <c>daemon-revision/prod/log-agent/id</c>.</summary>
    public const string DaemonRevision = "daemon-revision";

    /// <summary>A revision of a daemon task definition: <c>daemon-task-definition/log-agent:3</c>.</summary>
    public const string DaemonTaskDefinition = "daemon-task-definition";

    /// <summary>A gateway: <c>gateway/edge</c>.</summary>
    public const string Gateway = "gateway";

    /// <summary>A Cloud Map namespace, whose <see cref="EcsArn.Service"/> is <c>servicediscovery</c>: <c>namespace/ns-id</c>.</summary>
    public const string Namespace = "namespace";
}
