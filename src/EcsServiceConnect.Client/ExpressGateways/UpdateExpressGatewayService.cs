using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Changes an Express Mode service; what is left out stays as it is.</summary>
/// <remarks>
/// <para>
/// ECS makes a new revision and rolls it out step by step, watching for errors, and goes back by itself if it fails.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateExpressGatewayService.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateExpressGatewayServiceRequest : EcsRequest<UpdateExpressGatewayServiceResponse>
{
    /// <summary>Required. The full ARN of the service.</summary>
    public required string ServiceArn { get; init; }

    /// <summary>The ARN of the IAM role with which ECS pulls the image, writes the logs and reads secrets.</summary>
    /// <value>Null: unchanged.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>The path that health checks of the load balancer ask for, beginning with a slash.</summary>
    /// <value>Null: unchanged.</value>
    public string? HealthCheckPath { get; init; }

    /// <summary>The container that takes the traffic. It replaces the former one as a whole.</summary>
    /// <value>Null: unchanged.</value>
    public ExpressGatewayContainer? PrimaryContainer { get; init; }

    /// <summary>The ARN of the IAM role that the application in the container uses.</summary>
    /// <value>Null: unchanged.</value>
    public string? TaskRoleArn { get; init; }

    /// <summary>The subnets and security groups of the tasks.</summary>
    /// <value>Null: unchanged.</value>
    public ExpressGatewayServiceNetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>
    /// The CPU of each task in units of 1/1024 vCPU, as a text: <c>256</c> to <c>16384</c> in the steps of Fargate.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public string? Cpu { get; init; }

    /// <summary>The memory of each task in MiB, as a text, in the pairs with CPU that Fargate has.</summary>
    /// <value>Null: unchanged.</value>
    public string? Memory { get; init; }

    /// <summary>The processor architecture that the image is built for.</summary>
    /// <value>Absent: unchanged.</value>
    public ExpressCpuArchitecture CpuArchitecture { get; init; }

    /// <summary>How many tasks run, and what makes their number change.</summary>
    /// <value>Null: unchanged.</value>
    public ExpressGatewayScalingTarget? ScalingTarget { get; init; }

    /// <summary>
    /// A task definition that exists already, by ARN, to be used in place of one that ECS makes out of the other
    /// members.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public string? TaskDefinitionArn { get; init; }
}

/// <summary>The answer to <see cref="UpdateExpressGatewayServiceRequest"/>.</summary>
[EcsShape]
public sealed partial record UpdateExpressGatewayServiceResponse : EcsResponse
{
    /// <summary>The service, with what it is being changed to.</summary>
    /// <value>Null if the service does not tell.</value>
    public UpdatedExpressGatewayService? Service { get; init; }
}
