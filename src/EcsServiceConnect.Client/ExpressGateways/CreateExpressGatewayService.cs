using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Creates a service on Fargate with all that a web application needs around it: load balancer, certificate, address,
/// scaling and logs, made and kept by ECS.
/// </summary>
/// <remarks>
/// <para>
/// Services of the same network share a load balancer. The service becomes ready some minutes after the answer.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateExpressGatewayService.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record CreateExpressGatewayServiceRequest : EcsRequest<CreateExpressGatewayServiceResponse>
{
    /// <summary>
    /// The ARN of the IAM role with which ECS pulls the image, writes the logs and reads secrets. Required unless
    /// <see cref="TaskDefinitionArn"/> is set.
    /// </summary>
    /// <value>Null: that of the task definition.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>
    /// Required. The ARN of the IAM role with which ECS makes and changes the load balancer, security groups,
    /// certificate and scaling for you.
    /// </summary>
    public required string InfrastructureRoleArn { get; init; }

    /// <summary>The name of the service, unique in its cluster. It cannot be changed later.</summary>
    /// <value>Null: the service makes one.</value>
    public string? ServiceName { get; init; }

    /// <summary>The cluster, by name or ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// The path that health checks of the load balancer ask for, beginning with a slash. An answer with status 200 is
    /// healthy.
    /// </summary>
    /// <value>Null: <c>/ping</c>.</value>
    public string? HealthCheckPath { get; init; }

    /// <summary>
    /// The container that takes the traffic. Required unless <see cref="TaskDefinitionArn"/> is set.
    /// </summary>
    /// <value>Null: that of the task definition.</value>
    public ExpressGatewayContainer? PrimaryContainer { get; init; }

    /// <summary>The ARN of the IAM role that the application in the container uses.</summary>
    /// <value>Null: none.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>The subnets and security groups of the tasks.</summary>
    /// <value>Null: the public subnets of the default VPC, with a security group that ECS makes.</value>
    public ExpressGatewayServiceNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// The CPU of each task in units of 1/1024 vCPU, as a text: <c>256</c> to <c>16384</c> in the steps of Fargate.
    /// </summary>
    /// <value>Null: <c>256</c>, a quarter of a vCPU.</value>
    public string? Cpu { get; init; }

    /// <summary>The memory of each task in MiB, as a text, in the pairs with CPU that Fargate has.</summary>
    /// <value>Null: <c>512</c>.</value>
    public string? Memory { get; init; }

    /// <summary>The processor architecture that the image is built for.</summary>
    /// <value>Absent: left to the service.</value>
    public ExpressCpuArchitecture CpuArchitecture { get; init; }

    /// <summary>How many tasks run, and what makes their number change.</summary>
    /// <value>Null: 1 to 20 tasks, at 60 percent of the CPU.</value>
    public ExpressGatewayScalingTarget? ScalingTarget { get; init; }

    /// <summary>Tags for the service and what is made for it: at most 50, every key once.</summary>
    /// <value>Null: no tags.</value>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>
    /// A task definition that exists already, by ARN, to be used in place of one that ECS makes out of the other
    /// members.
    /// </summary>
    /// <value>Null: ECS makes one.</value>
    public string? TaskDefinitionArn { get; init; }
}

/// <summary>The answer to <see cref="CreateExpressGatewayServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record CreateExpressGatewayServiceResponse : EcsResponse
{
    /// <summary>The new service, whose resources are still being made.</summary>
    /// <value>Null if the service does not tell.</value>
    public EcsExpressGatewayService? Service { get; init; }
}
