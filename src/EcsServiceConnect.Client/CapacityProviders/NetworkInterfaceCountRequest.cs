using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How many network interfaces an instance type supports, as a range of counts.</summary>
/// <remarks>
/// <para>What the type can have counts, not how many are attached.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkInterfaceCountRequest.html</para>
/// </remarks>
[EcsShape]
public sealed partial record NetworkInterfaceCountRequest
{
    /// <summary>The minimum number of network interfaces; instance types that support fewer are not used.</summary>
    /// <value>Null: no lower limit.</value>
    public int? Min { get; init; }

    /// <summary>The maximum number of network interfaces; instance types that support more are not used.</summary>
    /// <value>Null: no upper limit.</value>
    public int? Max { get; init; }
}
