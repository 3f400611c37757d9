using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The container of an Express Mode service that takes the traffic.</summary>
/// <remarks>
/// After reading a half-filled file a required member can be null.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExpressGatewayContainer.html
/// </remarks>
[EcsShape]
public sealed partial record ExpressGatewayContainer
{
    /// <summary>Required. The image, as a repository with tag or digest, such as <c>nginx:1.29</c>.</summary>
    public required string Image { get; init; }

    /// <summary>The port on which the container takes HTTP requests: 1 to 65,535.</summary>
    /// <value>Null: 80.</value>
    public int? ContainerPort { get; init; }

    /// <summary>Where in CloudWatch Logs the container's log goes.</summary>
    /// <value>Null: a log group that ECS makes.</value>
    public ExpressGatewayServiceAwsLogsConfiguration? AwsLogsConfiguration { get; init; }

    /// <summary>How to sign in to a private registry outside ECR.</summary>
    /// <value>Null: not needed.</value>
    public ExpressGatewayRepositoryCredentials? RepositoryCredentials { get; init; }

    /// <summary>The command that is run in the container, in place of that of the image.</summary>
    /// <value>Null: that of the image.</value>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>
    /// Environment variables for the container. Their values are not shown by <c>ToString()</c>; use <see
    /// cref="Secrets"/> for secrets all the same.
    /// </summary>
    /// <value>Null: none.</value>
    [Sensitive]
    public IReadOnlyList<EcsKeyValuePair>? Environment { get; init; }

    /// <summary>
    /// Environment variables whose values come from Secrets Manager or the Parameter Store when the task starts.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<Secret>? Secrets { get; init; }
}
