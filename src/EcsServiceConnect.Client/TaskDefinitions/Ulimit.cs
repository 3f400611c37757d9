using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html</remarks>
[EcsShape]
public sealed partial record Ulimit
{
    /// <summary>TODO ['required=True']</summary>
    public required UlimitName Name { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required int? SoftLimit { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required int? HardLimit { get; init; }
}
