using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What an Express Mode service runs by, at one revision of it.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayServiceConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayServiceConfiguration
{
    /// <summary>The full ARN of the service revision.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceRevisionArn { get; init; }

    /// <summary>The ARN of the IAM role with which ECS pulls the image, writes the logs and reads secrets.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>The ARN of the IAM role that the application in the container uses.</summary>
    /// <value>Null if it has none.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>The full ARN of the task definition of this revision.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? TaskDefinitionArn { get; init; }

    /// <summary>The CPU of each task in units of 1/1024 vCPU, as a text.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Cpu { get; init; }

    /// <summary>The memory of each task in MiB, as a text.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Memory { get; init; }

    /// <summary>The processor architecture of the tasks.</summary>
    /// <value>Absent where the service does not tell.</value>
    public ExpressCpuArchitecture CpuArchitecture { get; init; }

    /// <summary>The subnets and security groups of the tasks.</summary>
    /// <value>Null where the service does not tell.</value>
    public ExpressGatewayServiceNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>The path that health checks of the load balancer ask for.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? HealthCheckPath { get; init; }

    /// <summary>The container that takes the traffic.</summary>
    /// <value>Null where the service does not tell.</value>
    public ExpressGatewayContainer? PrimaryContainer { get; init; }

    /// <summary>How many tasks run, and what makes their number change.</summary>
    /// <value>Null where the service does not tell.</value>
    public ExpressGatewayScalingTarget? ScalingTarget { get; init; }

    /// <summary>The addresses under which the application can be reached.</summary>
    /// <value>Empty while there are none.</value>
    public IReadOnlyList<IngressPathSummary> IngressPaths { get; init; } = [];

    /// <summary>When this configuration was made.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }
}
