using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A switch for a feature of ECS that an account, user or role can set, separately in each region. Values are texts,
/// and each setting has its own.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct SettingName(string Value)
{
    /// <summary>
    /// Whether container instances get more elastic network interfaces, and so hold more tasks of the network mode
    /// <c>awsvpc</c>: <c>enabled</c> or <c>disabled</c>, the default. It holds for instances that are started
    /// afterwards and whose instance type supports it.
    /// </summary>
    public static SettingName AwsvpcTrunking => new(Names.AwsvpcTrunking);

    /// <summary>
    /// Which metrics new clusters send to CloudWatch: <c>enhanced</c> (down to single tasks and containers),
    /// <c>enabled</c> (by cluster and service) or <c>disabled</c>, the default. A cluster's own setting takes
    /// precedence. CloudWatch bills the metrics.
    /// </summary>
    public static SettingName ContainerInsights => new(Names.ContainerInsights);

    /// <summary>
    /// Whether the ARNs of new container instances contain the name of the cluster: <c>enabled</c>, the default, or
    /// <c>disabled</c>. Tagging container instances needs it. Since 2021 all new ARNs have this form.
    /// </summary>
    public static SettingName ContainerInstanceLongArnFormat => new(Names.ContainerInstanceLongArnFormat);

    /// <summary>
    /// The mode in which containers hand on their log lines if their log configuration does not set <c>mode</c>.
    /// <c>blocking</c>: a container waits while lines cannot be sent, and may become unresponsive. <c>non-blocking</c>:
    /// lines go to a buffer, and are lost once it is full. The default is <c>non-blocking</c>; before June 25, 2025 it
    /// was <c>blocking</c>.
    /// </summary>
    public static SettingName DefaultLogDriverMode => new(Names.DefaultLogDriverMode);

    /// <summary>
    /// Whether Fargate retires tasks, for updates of its platform, only within the EC2 event windows that are
    /// associated with them: <c>enabled</c> or <c>disabled</c>. Event windows are associated by tag, such as
    /// <c>aws:ecs:clusterArn</c> or <c>aws:ecs:serviceArn</c>.
    /// </summary>
    public static SettingName FargateEventWindows => new(Names.FargateEventWindows);

    /// <summary>
    /// Whether tasks on Fargate use cryptography that is validated to FIPS 140: <c>enabled</c> or <c>disabled</c>.
    /// </summary>
    public static SettingName FargateFipsMode => new(Names.FargateFipsMode);

    /// <summary>
    /// How many days Fargate waits between the notice that tasks will be retired and their replacement: <c>0</c>,
    /// <c>7</c>, the default, or <c>14</c>. Set it for the whole account, with
    /// <see cref="PutAccountSettingDefaultRequest"/> or as the root user.
    /// </summary>
    public static SettingName FargateTaskRetirementWaitPeriod => new(Names.FargateTaskRetirementWaitPeriod);

    /// <summary>
    /// Whether Amazon GuardDuty monitors the containers of the account at run time: <c>on</c> or <c>off</c>. GuardDuty
    /// sets it; here it can only be read.
    /// </summary>
    public static SettingName GuardDutyActivate => new(Names.GuardDutyActivate);

    /// <summary>
    /// Whether the ARNs of new services contain the name of the cluster: <c>enabled</c>, the default, or
    /// <c>disabled</c>. Tagging services needs it. Since 2021 all new ARNs have this form.
    /// </summary>
    public static SettingName ServiceLongArnFormat => new(Names.ServiceLongArnFormat);

    /// <summary>
    /// Whether a request that creates a resource with tags needs the permission <c>ecs:TagResource</c> besides that of
    /// the operation: <c>on</c> or <c>off</c>.
    /// </summary>
    public static SettingName TagResourceAuthorization => new(Names.TagResourceAuthorization);

    /// <summary>
    /// Whether the ARNs of new tasks contain the name of the cluster: <c>enabled</c>, the default, or <c>disabled</c>.
    /// Tagging tasks needs it. Since 2021 all new ARNs have this form.
    /// </summary>
    public static SettingName TaskLongArnFormat => new(Names.TaskLongArnFormat);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="SettingName.AwsvpcTrunking"/>
        public const string AwsvpcTrunking = "awsvpcTrunking";

        /// <inheritdoc cref="SettingName.ContainerInsights"/>
        public const string ContainerInsights = "containerInsights";

        /// <inheritdoc cref="SettingName.ContainerInstanceLongArnFormat"/>
        public const string ContainerInstanceLongArnFormat = "containerInstanceLongArnFormat";

        /// <inheritdoc cref="SettingName.DefaultLogDriverMode"/>
        public const string DefaultLogDriverMode = "defaultLogDriverMode";

        /// <inheritdoc cref="SettingName.FargateEventWindows"/>
        public const string FargateEventWindows = "fargateEventWindows";

        /// <inheritdoc cref="SettingName.FargateFipsMode"/>
        public const string FargateFipsMode = "fargateFIPSMode";

        /// <inheritdoc cref="SettingName.FargateTaskRetirementWaitPeriod"/>
        public const string FargateTaskRetirementWaitPeriod = "fargateTaskRetirementWaitPeriod";

        /// <inheritdoc cref="SettingName.GuardDutyActivate"/>
        public const string GuardDutyActivate = "guardDutyActivate";

        /// <inheritdoc cref="SettingName.ServiceLongArnFormat"/>
        public const string ServiceLongArnFormat = "serviceLongArnFormat";

        /// <inheritdoc cref="SettingName.TagResourceAuthorization"/>
        public const string TagResourceAuthorization = "tagResourceAuthorization";

        /// <inheritdoc cref="SettingName.TaskLongArnFormat"/>
        public const string TaskLongArnFormat = "taskLongArnFormat";
    }
}
