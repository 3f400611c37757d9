using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ThresholdConfiguration.html</remarks>
[EcsShape]
public sealed partial record ThresholdConfiguration
{
    /// <summary>TODO ['required=True']</summary>
    public required ThresholdType Type { get; init; }

    /// <summary>TODO ['required=True']</summary>
    public required int? Value { get; init; }
}
