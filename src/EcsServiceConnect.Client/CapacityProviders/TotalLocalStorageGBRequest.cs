using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How much space the built-in disks of an instance type have in all, as a range in GB.</summary>
/// <remarks>
/// <para>It applies to instance types that have such disks. Fractions are allowed.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TotalLocalStorageGBRequest.html</para>
/// </remarks>
[EcsShape]
public sealed partial record TotalLocalStorageGBRequest
{
    /// <summary>The least built-in disk space in GB; instance types with less are not used.</summary>
    /// <value>Null: no lower limit.</value>
    public double? Min { get; init; }

    /// <summary>The most built-in disk space in GB; instance types with more are not used.</summary>
    /// <value>Null: no upper limit.</value>
    public double? Max { get; init; }
}
