using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>An Express Mode service: an application behind a load balancer that ECS made and keeps.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ECSExpressGatewayService.html
/// </remarks>
[EcsShape]
public sealed partial record EcsExpressGatewayService
{
    /// <summary>The cluster that the service is in.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? Cluster { get; init; }

    /// <summary>The name of the service.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? ServiceName { get; init; }

    /// <summary>The full ARN of the service.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? ServiceArn { get; init; }

    /// <summary>The ARN of the IAM role with which ECS makes and changes what stands around the service.</summary>
    /// <value>Null where the service does not tell.</value>
    public string? InfrastructureRoleArn { get; init; }

    /// <summary>Whether the service is active, and why not.</summary>
    /// <value>Null where the service does not tell.</value>
    public ExpressGatewayServiceStatus? Status { get; init; }

    /// <summary>The ARN of the service deployment that is the current one.</summary>
    /// <value>Null while there is none.</value>
    public string? CurrentDeployment { get; init; }

    /// <summary>
    /// What the service runs by: one configuration, or during a deployment the old and the new one.
    /// </summary>
    /// <value>Empty where the service does not tell.</value>
    public IReadOnlyList<ExpressGatewayServiceConfiguration> ActiveConfigurations { get; init; } = [];

    /// <summary>The tags of the service, at most 50.</summary>
    /// <value>Empty unless <see cref="ExpressGatewayServiceInclude.Tags"/> was asked for.</value>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>When the service was created.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the service was last changed.</summary>
    /// <value>Null where the service does not tell.</value>
    public DateTimeOffset? UpdatedAt { get; init; }
}
