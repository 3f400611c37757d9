using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// An Express Mode service: a web application on Fargate behind a load balancer, with the resources that ECS created
/// for it and manages. The API calls it ECSExpressGatewayService.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ECSExpressGatewayService.html
/// </remarks>
[EcsShape]
public sealed partial record EcsExpressGatewayService
{
    /// <summary>The cluster that the service runs in, by name or full ARN.</summary>
    public string? Cluster { get; init; }

    /// <summary>The name of the service, unique in its cluster.</summary>
    public string? ServiceName { get; init; }

    /// <summary>
    /// The full ARN of the service, such as <c>arn:aws:ecs:eu-west-1:123456789012:service/default/my-app</c>. It has
    /// the form of an ordinary service's.
    /// </summary>
    public string? ServiceArn { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which ECS creates, changes and deletes the load balancer and the other resources of
    /// the service.
    /// </summary>
    public string? InfrastructureRoleArn { get; init; }

    /// <summary>Whether the service is active, is being deleted or was deleted.</summary>
    public ExpressGatewayServiceStatus? Status { get; init; }

    /// <summary>
    /// The ARN of the current deployment, to be described with <see cref="DescribeServiceDeploymentsRequest"/>.
    /// </summary>
    /// <value>Null while there is none.</value>
    public string? CurrentDeployment { get; init; }

    /// <summary>
    /// The configurations that tasks run with: one, or during a deployment the old and the new one. Each also has the
    /// addresses of the service.
    /// </summary>
    public IReadOnlyList<ExpressGatewayServiceConfiguration> ActiveConfigurations { get; init; } = [];

    /// <summary>The tags of the service, at most 50.</summary>
    /// <value>Empty unless <see cref="ExpressGatewayServiceInclude.Tags"/> was requested.</value>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>When the service was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the service was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }
}
