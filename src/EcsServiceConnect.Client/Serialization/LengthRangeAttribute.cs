namespace EcsServiceConnect.Client.Serialization;

/// <summary>States how many characters a text has, or how many items a list. The service enforces it; the client sends any length.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class LengthRangeAttribute(int min, int max) : Attribute
{
    public int Min { get; } = min;

    public int Max { get; } = max;

    /// <summary>
    /// Whether the service reports a value outside it with a message of its own, which the in-memory ECS has where it knows what the
    /// message names.
    /// </summary>
    public bool HasServiceMessage { get; init; }
}
