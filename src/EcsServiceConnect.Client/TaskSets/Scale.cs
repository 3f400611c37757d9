using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How much of its service's desired count a task set is to run.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Scale.html</remarks>
[EcsShape]
public sealed partial record Scale
{
    /// <summary>
    /// The share in percent, 0 to 100; fractions are allowed. ECS rounds the resulting number of tasks up.
    /// </summary>
    [ValueRange(0, 100)]
    public double? Value { get; init; }

    /// <summary>The unit of <see cref="Value"/>; <see cref="ScaleUnit.Percent"/> is the only one.</summary>
    public ScaleUnit Unit { get; init; }
}
