using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How much of its service's desired count a task set is to run.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Scale.html</remarks>
[EcsShape]
public sealed partial record Scale
{
    /// <summary>The share as a number, 0 to 100 percent.</summary>
    /// <value>Null where the service leaves it out.</value>
    public double? Value { get; init; }

    /// <summary>The unit of <see cref="Value"/>, always <see cref="ScaleUnit.Percent"/>.</summary>
    public ScaleUnit Unit { get; init; }
}
