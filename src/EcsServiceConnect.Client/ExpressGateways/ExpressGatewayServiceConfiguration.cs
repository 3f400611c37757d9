using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// One revision of an Express Mode service: its container, size, roles, network and scaling, and the addresses that
/// lead to it.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayServiceConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayServiceConfiguration
{
    /// <summary>
    /// The full ARN of the service revision. <see cref="DescribeServiceRevisionsRequest"/> returns more about it, among
    /// other things the resources that ECS created for it.
    /// </summary>
    public string? ServiceRevisionArn { get; init; }

    /// <summary>The ARN of the IAM role with which ECS pulls the image, writes the logs and reads secrets.</summary>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>The ARN of the IAM role whose permissions the application in the container has.</summary>
    /// <value>Null where none is set.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>The full ARN of the task definition of this revision: created by ECS, or your own.</summary>
    public string? TaskDefinitionArn { get; init; }

    /// <summary>The CPU of each task in CPU units (1024 make a vCPU), as decimal text such as <c>512</c>.</summary>
    public string? Cpu { get; init; }

    /// <summary>The memory of each task in MiB, as decimal text such as <c>1024</c>.</summary>
    public string? Memory { get; init; }

    /// <summary>The processor architecture that the tasks run on. It can differ between two revisions.</summary>
    /// <value>Absent where a task definition of your own does not state it.</value>
    public ExpressCpuArchitecture CpuArchitecture { get; init; }

    /// <summary>The subnets and security groups of the tasks.</summary>
    public ExpressGatewayServiceNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>The path that the load balancer requests from each task to check its health.</summary>
    public string? HealthCheckPath { get; init; }

    /// <summary>The container that receives the traffic.</summary>
    public ExpressGatewayContainer? PrimaryContainer { get; init; }

    /// <summary>The minimum and maximum number of tasks, and the load at which ECS starts or stops tasks.</summary>
    public ExpressGatewayScalingTarget? ScalingTarget { get; init; }

    /// <summary>The addresses under which the application can be reached.</summary>
    /// <value>Empty while there are none.</value>
    public IReadOnlyList<IngressPathSummary> IngressPaths { get; init; } = [];

    /// <summary>When this revision was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
