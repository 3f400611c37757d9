using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Asks for the details of up to 100 container instances of one cluster: resources, state, agent, attributes.
/// </summary>
/// <remarks>
/// <para><see cref="ListContainerInstancesRequest"/> finds the ARNs.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeContainerInstances.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeContainerInstancesRequest : EcsRequest<DescribeContainerInstancesResponse>
{
    /// <summary>The cluster of the instances, by name or full ARN.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster { get; init; }

    /// <summary>Required. The container instances, 1 to 100, by id or full ARN.</summary>
    [LengthRange(1, 100)]
    public required IReadOnlyList<string> ContainerInstances { get; init; }

    /// <summary>Details that are returned only on request.</summary>
    /// <value>Null: neither tags nor health.</value>
    public IReadOnlyList<ContainerInstanceField>? Include { get; init; }
}

/// <summary>The response to <see cref="DescribeContainerInstancesRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeContainerInstancesResponse : EcsResponse, IHasFailures
{
    /// <summary>The container instances that were found, in no particular order.</summary>
    /// <value>Empty if none was found.</value>
    public IReadOnlyList<ContainerInstance> ContainerInstances { get; init; } = [];

    /// <summary>The container instances that were not found, each with a reason such as <c>MISSING</c>.</summary>
    /// <value>Empty if all were found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
