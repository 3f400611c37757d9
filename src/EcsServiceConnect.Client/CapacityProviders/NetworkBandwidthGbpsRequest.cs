using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The network bandwidth of an instance type, as a range in Gbps (gigabits per second).</summary>
/// <remarks>
/// <para>Fractions are allowed: 2.5 is 2,500 megabits per second.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkBandwidthGbpsRequest.html</para>
/// </remarks>
[EcsShape]
public sealed partial record NetworkBandwidthGbpsRequest
{
    /// <summary>The lowest bandwidth in Gbps; instance types with less are not used.</summary>
    /// <value>Null: no lower limit.</value>
    public double? Min { get; init; }

    /// <summary>The highest bandwidth in Gbps; instance types with more are not used.</summary>
    /// <value>Null: no upper limit.</value>
    public double? Max { get; init; }
}
