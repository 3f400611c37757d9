using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The bandwidth to Amazon EBS volumes that an instance type can keep up, as a range in Mbps (megabits per second).
/// </summary>
/// <remarks>
/// <para>The baseline counts, not the higher bandwidth that some types reach for a short time.</para>
/// <para>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_BaselineEbsBandwidthMbpsRequest.html
/// </para>
/// </remarks>
[EcsShape]
public sealed partial record BaselineEbsBandwidthMbpsRequest
{
    /// <summary>The lowest baseline bandwidth in Mbps; instance types with less are not used.</summary>
    /// <value>Null: no lower limit.</value>
    public int? Min { get; init; }

    /// <summary>The highest baseline bandwidth in Mbps; instance types with more are not used.</summary>
    /// <value>Null: no upper limit.</value>
    public int? Max { get; init; }
}
