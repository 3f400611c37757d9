using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for all that is known of up to 20 service deployments.</summary>
/// <remarks>
/// <para>
/// A service deployment is one roll-out of a service, from the call that began it to its end. It is kept for 90 days.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceDeployments.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeServiceDeploymentsRequest : EcsRequest<DescribeServiceDeploymentsResponse>
{
    /// <summary>
    /// Required. The full ARNs of the service deployments, 1 to 20; <see cref="ListServiceDeploymentsRequest"/> lists
    /// them.
    /// </summary>
    public required IReadOnlyList<string> ServiceDeploymentArns { get; init; }
}

/// <summary>The answer to <see cref="DescribeServiceDeploymentsRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeServiceDeploymentsResponse : EcsResponse
{
    /// <summary>The service deployments that were found, in no promised order.</summary>
    /// <value>Empty if none was found.</value>
    public IReadOnlyList<ServiceDeployment> ServiceDeployments { get; init; } = [];

    /// <summary>Those that were not found, each with the reason, such as <c>MISSING</c>.</summary>
    /// <value>Empty if all were found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
