using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Creates an Express Mode service: a web application on Fargate, together with the load balancer, certificate, HTTPS
/// address, security groups, scaling and log group that it needs, all created and managed by ECS.
/// </summary>
/// <remarks>
/// <para>
/// Set an image (<see cref="PrimaryContainer"/>) with an execution role, or your own task definition
/// (<see cref="TaskDefinitionArn"/>). Up to 25 Express Mode services of a VPC share one Application Load Balancer; ECS
/// adds load balancers and removes them as needed.
/// </para>
/// <para>
/// The response does not wait for these resources, which take some minutes. Repeat
/// <see cref="DescribeExpressGatewayServiceRequest"/> until
/// <see cref="ExpressGatewayServiceConfiguration.IngressPaths"/> holds the address.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateExpressGatewayService.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record CreateExpressGatewayServiceRequest : EcsRequest<CreateExpressGatewayServiceResponse>, ITaggableRequest
{
    /// <summary>
    /// The ARN of the IAM role with which ECS pulls the image, writes the logs and reads secrets; the managed policy
    /// <c>AmazonECSTaskExecutionRolePolicy</c> has what is usually needed. Required unless
    /// <see cref="TaskDefinitionArn"/> is set, which excludes it.
    /// </summary>
    /// <value>Null: that of <see cref="TaskDefinitionArn"/>.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>
    /// Required. The ARN of the IAM role with which ECS makes, changes and deletes the load balancer, security groups,
    /// certificate and scaling for you; the managed policy <c>AmazonECSInfrastructureRoleforExpressGatewayServices</c>
    /// has what is needed. It cannot be changed later.
    /// </summary>
    public required string InfrastructureRoleArn { get; init; }

    /// <summary>
    /// The name of the service: up to 255 letters, digits, hyphens and underscores, unique in its cluster. It becomes
    /// part of the service's ARN and cannot be changed later.
    /// </summary>
    /// <value>Null: ECS makes one out of the image's name.</value>
    public string? ServiceName { get; init; }

    /// <summary>The cluster to run the service in, by name or full ARN. It cannot be changed later.</summary>
    /// <value>Null: the cluster named <c>default</c>, which is created if it does not exist.</value>
    public string? Cluster { get; init; }

    /// <summary>
    /// The path that the load balancer requests from each task to check its health: it begins with a slash and may have
    /// a query, such as <c>/health</c> or <c>/ping?format=json</c>. The application must respond with status 200.
    /// </summary>
    /// <value>
    /// Null: <c>/ping</c> by the API reference. The developer guide states <c>/</c>, so set it where it matters.
    /// </value>
    public string? HealthCheckPath { get; init; }

    /// <summary>
    /// The container that receives the traffic. Required unless <see cref="TaskDefinitionArn"/> is set, which excludes
    /// it.
    /// </summary>
    /// <value>Null: the container named <c>Main</c> of <see cref="TaskDefinitionArn"/>.</value>
    public ExpressGatewayContainer? PrimaryContainer { get; init; }

    /// <summary>
    /// The ARN of the IAM role whose permissions the application in the container has. Excluded by
    /// <see cref="TaskDefinitionArn"/>.
    /// </summary>
    /// <value>Null: none, or that of <see cref="TaskDefinitionArn"/>.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>
    /// The subnets and security groups of the tasks. The subnets decide whether the application can be reached from the
    /// internet.
    /// </summary>
    /// <value>
    /// Null: the public subnets of the default VPC, with security groups that ECS makes. The default VPC then needs
    /// public subnets in at least two Availability Zones, each with at least 8 free addresses.
    /// </value>
    public ExpressGatewayServiceNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// The CPU of each task in CPU units (1024 make a vCPU), as decimal text such as <c>512</c>. It must form a pair
    /// with <see cref="Memory"/> that Fargate offers; <see cref="RegisterTaskDefinitionRequest.Cpu"/> lists them.
    /// Excluded by <see cref="TaskDefinitionArn"/>.
    /// </summary>
    /// <value>
    /// Null: <c>256</c>, a quarter of a vCPU, by the API reference. The developer guide states <c>1024</c>, so set it
    /// where it matters.
    /// </value>
    public string? Cpu { get; init; }

    /// <summary>
    /// The memory of each task in MiB, as decimal text such as <c>1024</c>. It must form a pair with <see cref="Cpu"/>
    /// that Fargate offers; <see cref="RegisterTaskDefinitionRequest.Cpu"/> lists them. Excluded by
    /// <see cref="TaskDefinitionArn"/>.
    /// </summary>
    /// <value>
    /// Null: <c>512</c> by the API reference. The developer guide states <c>2048</c>, so set it where it matters.
    /// </value>
    public string? Memory { get; init; }

    /// <summary>
    /// The processor architecture that the tasks run on; the image must be built for it. The operating system is always
    /// Linux. Excluded by <see cref="TaskDefinitionArn"/>.
    /// </summary>
    /// <value>Absent: <see cref="ExpressCpuArchitecture.X86_64"/>.</value>
    public ExpressCpuArchitecture CpuArchitecture { get; init; }

    /// <summary>The minimum and maximum number of tasks, and the load at which ECS starts or stops tasks.</summary>
    /// <value>Null: 1 to 20 tasks, at 60 percent of their CPU on average.</value>
    public ExpressGatewayScalingTarget? ScalingTarget { get; init; }

    /// <summary>
    /// Tags for the service and what is made for it: at most 50, every key once. Keys have 1 to 128 characters, values
    /// up to 256; neither may begin with <c>aws:</c> in any casing. Tasks get them as well.
    /// </summary>
    /// <value>Null: no tags.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>
    /// The ARN of a task definition of your own, for instance one with sidecar containers, to be used instead of one
    /// that ECS creates. It must be registered for Fargate and have a container named <c>Main</c> with one TCP port
    /// mapping that has a container port and a name. Excludes <see cref="PrimaryContainer"/>,
    /// <see cref="ExecutionRoleArn"/>, <see cref="TaskRoleArn"/>, <see cref="Cpu"/>, <see cref="Memory"/> and
    /// <see cref="CpuArchitecture"/>.
    /// </summary>
    /// <value>Null: ECS creates a task definition from those members.</value>
    public string? TaskDefinitionArn { get; init; }
}

/// <summary>The response to <see cref="CreateExpressGatewayServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record CreateExpressGatewayServiceResponse : EcsResponse
{
    /// <summary>The new service. Its load balancer and other resources are still being created.</summary>
    public EcsExpressGatewayService? Service { get; init; }
}
