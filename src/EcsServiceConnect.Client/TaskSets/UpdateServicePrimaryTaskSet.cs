using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Makes a task set the primary one of its service, the one for production. For services with the
/// deployment controller <c>EXTERNAL</c>.
/// </summary>
/// <remarks>
/// <para>
/// The settings of the task set, such as its task definition, become those of the service. The traffic itself is
/// shifted by whoever controls the deployment.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateServicePrimaryTaskSet.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateServicePrimaryTaskSetRequest : EcsRequest<UpdateServicePrimaryTaskSetResponse>
{
    /// <summary>
    /// Required. The cluster that the service runs in, by name or full ARN. The cluster <c>default</c> must be named
    /// too.
    /// </summary>
    public required string Cluster { get; init; }

    /// <summary>Required. The service that the task set belongs to, by name or full ARN.</summary>
    public required string Service { get; init; }

    /// <summary>
    /// Required. The task set that is to be primary, by id (such as <c>ecs-svc/0123456789012345678</c>) or full ARN.
    /// </summary>
    public required string PrimaryTaskSet { get; init; }
}

/// <summary>
/// The response to <see cref="UpdateServicePrimaryTaskSetRequest"/>, with the task set that was chosen.
/// </summary>
[EcsShape]
public sealed partial record UpdateServicePrimaryTaskSetResponse : EcsResponse
{
    /// <summary>The task set that is primary now; its <see cref="Models.TaskSet.Status"/> is <c>PRIMARY</c>.</summary>
    public TaskSet? TaskSet { get; init; }
}
