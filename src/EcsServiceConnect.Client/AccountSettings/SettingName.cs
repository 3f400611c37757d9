using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// What an account can decide about ECS, for one region. Each setting takes texts of its own as values.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct SettingName(string Value)
{
    /// <summary>
    /// Whether new container instances get more network interfaces, and so room for more tasks of the network mode
    /// <c>awsvpc</c>: <c>enabled</c> or <c>disabled</c>.
    /// </summary>
    public static SettingName AwsvpcTrunking => new(Names.AwsvpcTrunking);

    /// <summary>
    /// What new clusters send to CloudWatch about their containers: <c>enhanced</c>, <c>enabled</c> or
    /// <c>disabled</c>.
    /// </summary>
    public static SettingName ContainerInsights => new(Names.ContainerInsights);

    /// <summary>
    /// Whether new container instances have ARNs that name their cluster: <c>enabled</c> or <c>disabled</c>. Since
    /// 2021 all new ARNs do.
    /// </summary>
    public static SettingName ContainerInstanceLongArnFormat => new(Names.ContainerInstanceLongArnFormat);

    /// <summary>
    /// How containers write their log where the task definition does not say: <c>blocking</c>, where a full buffer
    /// holds up the container, or <c>non-blocking</c>, where log lines may be lost.
    /// </summary>
    public static SettingName DefaultLogDriverMode => new(Names.DefaultLogDriverMode);

    /// <summary>
    /// Whether Fargate keeps to the event windows that were set for replacing tasks when it retires them:
    /// <c>enabled</c> or <c>disabled</c>.
    /// </summary>
    public static SettingName FargateEventWindows => new(Names.FargateEventWindows);

    /// <summary>
    /// Whether tasks on Fargate run with cryptography that is validated to FIPS 140: <c>enabled</c> or
    /// <c>disabled</c>.
    /// </summary>
    public static SettingName FargateFipsMode => new(Names.FargateFipsMode);

    /// <summary>
    /// How many days Fargate waits before it replaces tasks on a platform revision that is retired: <c>0</c>,
    /// <c>7</c> or <c>14</c>.
    /// </summary>
    public static SettingName FargateTaskRetirementWaitPeriod => new(Names.FargateTaskRetirementWaitPeriod);

    /// <summary>
    /// Whether GuardDuty watches the containers of the account at run time: <c>on</c> or <c>off</c>. AWS manages it;
    /// it can be read but not set.
    /// </summary>
    public static SettingName GuardDutyActivate => new(Names.GuardDutyActivate);

    /// <summary>
    /// Whether new services have ARNs that name their cluster: <c>enabled</c> or <c>disabled</c>. Since 2021 all new
    /// ARNs do.
    /// </summary>
    public static SettingName ServiceLongArnFormat => new(Names.ServiceLongArnFormat);

    /// <summary>
    /// Whether a create call that gives tags needs the permission <c>ecs:TagResource</c> as well: <c>on</c> or
    /// <c>off</c>.
    /// </summary>
    public static SettingName TagResourceAuthorization => new(Names.TagResourceAuthorization);

    /// <summary>
    /// Whether new tasks have ARNs that name their cluster: <c>enabled</c> or <c>disabled</c>. Since 2021 all new
    /// ARNs do.
    /// </summary>
    public static SettingName TaskLongArnFormat => new(Names.TaskLongArnFormat);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
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
