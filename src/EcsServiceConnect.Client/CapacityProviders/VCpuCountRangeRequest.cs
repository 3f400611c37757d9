using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How many vCPUs an instance type has, as a range of counts.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VCpuCountRangeRequest.html</remarks>
[EcsShape]
public sealed partial record VCpuCountRangeRequest
{
    /// <summary>
    /// Required. The minimum number of vCPUs; instance types with fewer are not used. For EC2, 0 means no lower limit.
    /// </summary>
    public required int? Min { get; init; }

    /// <summary>The most vCPUs, a count; instance types with more are not used.</summary>
    /// <value>Null: no upper limit.</value>
    public int? Max { get; init; }
}
