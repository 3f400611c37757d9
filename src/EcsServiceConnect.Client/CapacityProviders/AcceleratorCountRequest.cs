using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How many accelerators (GPUs, FPGAs or inference chips) an instance type may have, as a range of counts.
/// </summary>
/// <remarks>
/// <para>Both ends count as inside. With EC2 a maximum of 0 leaves out every type that has accelerators.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AcceleratorCountRequest.html</para>
/// </remarks>
[EcsShape]
public sealed partial record AcceleratorCountRequest
{
    /// <summary>The minimum number of accelerators; instance types with fewer are not used.</summary>
    /// <value>Null: no lower limit.</value>
    public int? Min { get; init; }

    /// <summary>The maximum number of accelerators; instance types with more are not used.</summary>
    /// <value>Null: no upper limit.</value>
    public int? Max { get; init; }
}
