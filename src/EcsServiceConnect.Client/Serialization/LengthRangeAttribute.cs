namespace EcsServiceConnect.Client.Serialization;

/// <summary>States how many characters a text has, or how many items a list. The service enforces it; the client sends any length.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class LengthRangeAttribute(int min, int max) : Attribute
{
    public int Min { get; } = min;

    public int Max { get; } = max;
}
