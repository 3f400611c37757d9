namespace EcsServiceConnect.Client.Serialization;

/// <summary>States the range of a number. The service enforces it; the client sends any number.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class ValueRangeAttribute(double min, double max) : Attribute
{
    public double Min { get; } = min;

    public double Max { get; } = max;

    /// <summary>
    /// Whether the service reports a value outside it with a message of its own, which the in-memory ECS has where it knows what the
    /// message names.
    /// </summary>
    public bool HasServiceMessage { get; init; }
}
