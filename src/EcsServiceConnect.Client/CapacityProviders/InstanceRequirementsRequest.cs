using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// The requirements on EC2 instance types for managed instances: a type must meet all that are set.
/// </summary>
/// <remarks>
/// <para>
/// These are the terms of EC2's attribute-based selection of instance types. For most members the ECS reference names
/// no default; a default of EC2 below is that of EC2's reference.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceRequirementsRequest.html</para>
/// </remarks>
[EcsShape]
public sealed partial record InstanceRequirementsRequest
{
    /// <summary>Required. The number of vCPUs of an instance type: a lower and optionally an upper limit.</summary>
    public required VCpuCountRangeRequest VCpuCount { get; init; }

    /// <summary>
    /// Required. The memory of an instance type in MiB: a lower and optionally an upper limit.
    /// </summary>
    public required MemoryMiBRequest MemoryMiB { get; init; }

    /// <summary>
    /// The makers of CPUs that are fit. Since they decide the architecture, name those that your images run on.
    /// </summary>
    /// <value>Null: EC2's default is any maker.</value>
    public IReadOnlyList<CpuManufacturer>? CpuManufacturers { get; init; }

    /// <summary>The memory in GiB for each vCPU.</summary>
    /// <value>Null: EC2's default is no limit.</value>
    public MemoryGiBPerVCpuRequest? MemoryGiBPerVCpu { get; init; }

    /// <summary>
    /// Instance types that are not used: at most 400 items of 1 to 30 letters, digits, dots, hyphens and asterisks. EC2
    /// accepts <c>*</c> as a wildcard: <c>c7g.large</c>, <c>c7g.*</c>, <c>t*</c>. Excludes
    /// <see cref="AllowedInstanceTypes"/> in EC2.
    /// </summary>
    /// <value>Null: none are excluded.</value>
    [LengthRange(0, 400)]
    public IReadOnlyList<string>? ExcludedInstanceTypes { get; init; }

    /// <summary>Whether current instance types, previous ones, or both are fit.</summary>
    /// <value>Null: EC2's default is both.</value>
    public IReadOnlyList<InstanceGeneration>? InstanceGenerations { get; init; }

    /// <summary>
    /// How far above a base price, in percent, the price of a Spot instance type may be. ECS names the cheapest
    /// On-Demand instance as that base, EC2's reference a Spot price of a fitting C, M or R type. In EC2 it excludes
    /// <see cref="MaxSpotPriceAsPercentageOfOptimalOnDemandPrice"/>.
    /// </summary>
    /// <value>Null: EC2 sets its own limit if neither is set.</value>
    public int? SpotMaxPricePercentageOverLowestPrice { get; init; }

    /// <summary>
    /// How far above a base price, in percent, the On-Demand price of an instance type may be; dearer ones are not
    /// used. The base is the cheapest fitting C, M or R type of the current generation; if there is none, the
    /// cheapest fitting current type, and then the cheapest previous one.
    /// </summary>
    /// <value>Null: EC2's default is 20.</value>
    public int? OnDemandMaxPricePercentageOverLowestPrice { get; init; }

    /// <summary>Whether instance types without a hypervisor are fit, left out, or the only ones.</summary>
    /// <value>Absent: EC2's default is <see cref="Models.BareMetal.Excluded"/>.</value>
    public BareMetal BareMetal { get; init; }

    /// <summary>Whether burstable instance types (the T families) are fit, left out, or the only ones.</summary>
    /// <value>Absent: EC2's default is <see cref="Models.BurstablePerformance.Excluded"/>.</value>
    public BurstablePerformance BurstablePerformance { get; init; }

    /// <summary>Whether only instance types that can hibernate are fit.</summary>
    /// <value>Null: EC2's default is false.</value>
    public bool? RequireHibernateSupport { get; init; }

    /// <summary>How many network interfaces an instance type can have.</summary>
    /// <value>Null: EC2's default is no limit.</value>
    public NetworkInterfaceCountRequest? NetworkInterfaceCount { get; init; }

    /// <summary>
    /// Whether instance types with built-in disks (instance store volumes) are fit, left out, or the only ones.
    /// </summary>
    /// <value>Absent: EC2's default is <see cref="Models.LocalStorage.Included"/>.</value>
    public LocalStorage LocalStorage { get; init; }

    /// <summary>The kinds of built-in disks that are fit.</summary>
    /// <value>Null: EC2's default is both, <c>hdd</c> and <c>ssd</c>.</value>
    public IReadOnlyList<LocalStorageType>? LocalStorageTypes { get; init; }

    /// <summary>How much built-in disk space in GB an instance type has in all.</summary>
    /// <value>Null: EC2's default is no limit.</value>
    public TotalLocalStorageGBRequest? TotalLocalStorageGB { get; init; }

    /// <summary>The bandwidth in Mbps to Amazon EBS volumes that an instance type can keep up.</summary>
    /// <value>Null: EC2's default is no limit.</value>
    public BaselineEbsBandwidthMbpsRequest? BaselineEbsBandwidthMbps { get; init; }

    /// <summary>The kinds of accelerators that are fit: GPUs, FPGAs, chips for inference.</summary>
    /// <value>Null: EC2's default is any kind.</value>
    public IReadOnlyList<AcceleratorType>? AcceleratorTypes { get; init; }

    /// <summary>How many accelerators an instance type may have.</summary>
    /// <value>Null: EC2's default is no limit.</value>
    public AcceleratorCountRequest? AcceleratorCount { get; init; }

    /// <summary>The makers of accelerators that are fit.</summary>
    /// <value>Null: EC2's default is any maker.</value>
    public IReadOnlyList<AcceleratorManufacturer>? AcceleratorManufacturers { get; init; }

    /// <summary>The single models of accelerators that are fit.</summary>
    /// <value>Null: EC2's default is any model.</value>
    public IReadOnlyList<AcceleratorName>? AcceleratorNames { get; init; }

    /// <summary>How much memory in MiB the accelerators of an instance type have together.</summary>
    /// <value>Null: EC2's default is no limit.</value>
    public AcceleratorTotalMemoryMiBRequest? AcceleratorTotalMemoryMiB { get; init; }

    /// <summary>The network bandwidth in Gbps that an instance type has.</summary>
    /// <value>Null: EC2's default is no limit.</value>
    public NetworkBandwidthGbpsRequest? NetworkBandwidthGbps { get; init; }

    /// <summary>
    /// The only instance types that are considered, at most 400 items in the form of
    /// <see cref="ExcludedInstanceTypes"/>, which this excludes in EC2. They must meet everything else, too.
    /// </summary>
    /// <value>Null: all types are considered.</value>
    [LengthRange(0, 400)]
    public IReadOnlyList<string>? AllowedInstanceTypes { get; init; }

    /// <summary>
    /// The highest price of a Spot instance type, in percent of the best On-Demand price of a fitting type: 60 means
    /// at most 60 percent of it. In EC2 it excludes <see cref="SpotMaxPricePercentageOverLowestPrice"/>.
    /// </summary>
    /// <value>Null: EC2 sets its own limit if neither is set.</value>
    public int? MaxSpotPriceAsPercentageOfOptimalOnDemandPrice { get; init; }
}
