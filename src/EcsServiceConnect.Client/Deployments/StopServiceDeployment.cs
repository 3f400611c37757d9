using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Stops a service deployment that is under way.</summary>
/// <remarks>
/// <para>
/// Follow it by <see cref="DescribeServiceDeploymentsRequest"/>: it ends as <see
/// cref="ServiceDeploymentStatus.RollbackSuccessful"/> or <see cref="ServiceDeploymentStatus.Stopped"/>.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopServiceDeployment.html</para>
/// </remarks>
[EcsOperation]
public sealed partial record StopServiceDeploymentRequest : EcsRequest<StopServiceDeploymentResponse>
{
    /// <summary>Required. The full ARN of the service deployment.</summary>
    public required string ServiceDeploymentArn { get; init; }

    /// <summary>Whether the service goes back to the revision before, or stays as it is.</summary>
    /// <value>Absent: it goes back.</value>
    public StopServiceDeploymentStopType StopType { get; init; }
}

/// <summary>The answer to <see cref="StopServiceDeploymentRequest"/>.</summary>
[EcsShape]
public sealed partial record StopServiceDeploymentResponse : EcsResponse
{
    /// <summary>The full ARN of the service deployment.</summary>
    /// <value>Null only if the service did not tell it.</value>
    public string? ServiceDeploymentArn { get; init; }
}
