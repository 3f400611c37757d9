namespace EcsServiceConnect.Client.Serialization;

/// <summary>Sets the name of a member on the wire, where that is not its C# name in the style of its record.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class WireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
