using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what DescribeServices asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeServicesRequest : EcsRequest<DescribeServicesResponse>
{
    /// <summary>TODO </summary>
    public string? Cluster { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required IReadOnlyList<string> Services { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ServiceField>? Include { get; init; }
}

/// <summary>TODO the answer to <see cref="DescribeServicesRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeServicesResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public IReadOnlyList<Service> Services { get; init; } = [];

    /// <summary>TODO </summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
