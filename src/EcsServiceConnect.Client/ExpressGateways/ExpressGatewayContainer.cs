using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The container of an Express Mode service that runs the application and receives the traffic of the load balancer.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayContainer.html</remarks>
[EcsShape]
public sealed partial record ExpressGatewayContainer
{
    /// <summary>
    /// Required. The image to start, as <c>repository/image:tag</c> or <c>repository/image@sha256:digest</c>, such as
    /// <c>nginx:1.29</c>. Names without a registry mean Docker Hub; for Amazon ECR, use the full registry address. The
    /// image usually holds a web application that listens on <see cref="ContainerPort"/>.
    /// </summary>
    public required string Image { get; init; }

    /// <summary>The port on which the container receives HTTP requests from the load balancer: 1 to 65,535.</summary>
    /// <value>Null: 80.</value>
    [ValueRange(1, 65535)]
    public int? ContainerPort { get; init; }

    /// <summary>The CloudWatch Logs destination of the container's output.</summary>
    /// <value>
    /// Null: a log group that ECS makes, named after the cluster and the service: <c>/aws/ecs/CLUSTER/SERVICE-####</c>.
    /// </value>
    public ExpressGatewayServiceAwsLogsConfiguration? AwsLogsConfiguration { get; init; }

    /// <summary>
    /// The credentials for a private registry outside AWS. Amazon ECR needs none: the execution role is used.
    /// </summary>
    /// <value>Null: the image is pulled without credentials.</value>
    public ExpressGatewayRepositoryCredentials? RepositoryCredentials { get; init; }

    /// <summary>
    /// The command that the container runs, in place of the image's <c>CMD</c>; one item per argument.
    /// </summary>
    /// <value>Null: that of the image.</value>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>
    /// Environment variables, visible to everyone who may describe the service: secrets belong in
    /// <see cref="Secrets"/>. Not shown by <c>ToString()</c>.
    /// </summary>
    /// <value>Null: none but the image's own and those that ECS sets.</value>
    [Sensitive]
    public IReadOnlyList<EcsKeyValuePair>? Environment { get; init; }

    /// <summary>
    /// Environment variables whose values ECS reads from AWS Secrets Manager or Systems Manager Parameter Store when
    /// the container starts. The execution role must be allowed to read them.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Secret>? Secrets { get; init; }
}
