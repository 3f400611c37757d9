using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Changes a gateway without interrupting its traffic. Absent members keep their values.</summary>
/// <remarks>
/// <para>
/// The response does not wait for the change. The gateway is <c>UPDATE_IN_PROGRESS</c> while ECS applies it to each
/// load balancer, then <c>UPDATE_COMPLETE</c> or <c>UPDATE_FAILED</c>. One load balancer that fails does not stop the
/// others: <see cref="DescribeGatewayRequest"/> returns the failures.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateGateway.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record UpdateGatewayRequest : EcsRequest<UpdateGatewayResponse>
{
    /// <summary>Required. The gateway, by name or full ARN.</summary>
    public required string Gateway { get; init; }

    /// <summary>
    /// The ARN of the IAM role with which ECS creates and changes the resources of the gateway. The caller needs
    /// <c>iam:PassRole</c> for it.
    /// </summary>
    /// <value>Null: unchanged.</value>
    public string? InfrastructureRoleArn { get; init; }

    /// <summary>Whether the gateway is protected from deletion.</summary>
    /// <value>Null: unchanged.</value>
    public bool? DeletionProtection { get; init; }

    /// <summary>The settings to change. They must match the kind of this gateway.</summary>
    /// <value>Null: unchanged.</value>
    public UpdateGatewayConfiguration? Configuration { get; init; }

    /// <summary>Whether the resources that ECS creates for the gateway get a copy of its tags.</summary>
    /// <value>Absent: unchanged.</value>
    public PropagateGatewayTags PropagateTags { get; init; }
}

/// <summary>The gateway that <see cref="UpdateGatewayRequest"/> changes.</summary>
[EcsShape]
public sealed partial record UpdateGatewayResponse : EcsResponse
{
    /// <summary>The full ARN of the gateway.</summary>
    public string? GatewayArn { get; init; }

    /// <summary>The name of the gateway.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The state of the gateway, such as <see cref="GatewayStatus.UpdateInProgress"/> while the change is being
    /// applied.
    /// </summary>
    public GatewayStatus Status { get; init; }
}
