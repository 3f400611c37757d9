using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Changes an Express Mode service. What is left out stays as it is.</summary>
/// <remarks>
/// <para>
/// ECS makes a new revision and rolls it out as a canary deployment: new tasks first get 5 percent of the traffic, then
/// all of it, and the old tasks are stopped last. If too many requests fail meanwhile, ECS rolls back by itself. The
/// response does not wait for this.
/// </para>
/// <para>Name, cluster, infrastructure role and tags cannot be changed here.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateExpressGatewayService.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateExpressGatewayServiceRequest : EcsRequest<UpdateExpressGatewayServiceResponse>
{
    /// <summary>Required. The full ARN of the service.</summary>
    public required string ServiceArn { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which ECS pulls the image, writes the logs and reads secrets. Excluded by
    /// <see cref="TaskDefinitionArn"/>.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>
    /// The path that the load balancer requests from each task to check its health: it begins with a slash and may have
    /// a query, such as <c>/health</c>. The application must respond with status 200.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public string? HealthCheckPath { get; init; }

    /// <summary>
    /// The container that receives the traffic. Set all of its members: whether members that are left out keep their
    /// former values is not documented. Excluded by <see cref="TaskDefinitionArn"/>.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public ExpressGatewayContainer? PrimaryContainer { get; init; }

    /// <summary>
    /// The ARN of the IAM role whose permissions the application in the container has. Excluded by
    /// <see cref="TaskDefinitionArn"/>.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>The subnets and security groups of the tasks.</summary>
    /// <value>Null: unchanged.</value>
    public ExpressGatewayServiceNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// The CPU of each task in CPU units (1024 make a vCPU), as decimal text such as <c>512</c>. It must form a pair
    /// with <see cref="Memory"/> that Fargate offers; <see cref="RegisterTaskDefinitionRequest.Cpu"/> lists them.
    /// Excluded by <see cref="TaskDefinitionArn"/>.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public string? Cpu { get; init; }

    /// <summary>
    /// The memory of each task in MiB, as decimal text such as <c>1024</c>. It must form a pair with <see cref="Cpu"/>
    /// that Fargate offers; <see cref="RegisterTaskDefinitionRequest.Cpu"/> lists them. Excluded by
    /// <see cref="TaskDefinitionArn"/>.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public string? Memory { get; init; }

    /// <summary>
    /// The processor architecture that the tasks run on; the image must be built for it. Excluded by
    /// <see cref="TaskDefinitionArn"/>.
    /// </summary>
    /// <value>Absent: unchanged.</value>
    public ExpressCpuArchitecture CpuArchitecture { get; init; }

    /// <summary>The minimum and maximum number of tasks, and the load at which ECS starts or stops tasks.</summary>
    /// <value>Null: unchanged.</value>
    public ExpressGatewayScalingTarget? ScalingTarget { get; init; }

    /// <summary>
    /// The ARN of a task definition of your own, to be used as it is. What it needs and what it excludes:
    /// <see cref="CreateExpressGatewayServiceRequest.TaskDefinitionArn"/>.
    /// </summary>
    /// <value>
    /// Null: unchanged. If one of the members that it excludes is set, ECS creates a new task definition from the
    /// present one with that change.
    /// </value>
    public string? TaskDefinitionArn { get; init; }
}

/// <summary>The response to <see cref="UpdateExpressGatewayServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateExpressGatewayServiceResponse : EcsResponse
{
    /// <summary>The service, with the configuration that it is being changed to.</summary>
    public UpdatedExpressGatewayService? Service { get; init; }
}
