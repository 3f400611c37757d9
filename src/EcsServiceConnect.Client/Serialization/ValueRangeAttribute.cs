namespace EcsServiceConnect.Client.Serialization;

/// <summary>States the range of a number. The service enforces it; the client sends any number.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class ValueRangeAttribute(double min, double max) : Attribute
{
    public double Min { get; } = min;

    public double Max { get; } = max;
}
