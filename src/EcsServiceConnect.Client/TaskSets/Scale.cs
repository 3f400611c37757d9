using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Scale.html</remarks>
[EcsShape]
public sealed partial record Scale
{
    /// <summary>TODO </summary>
    public double? Value { get; init; }

    /// <summary>TODO </summary>
    public ScaleUnit Unit { get; init; }
}
