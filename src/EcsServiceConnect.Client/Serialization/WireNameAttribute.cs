namespace EcsServiceConnect.Client.Serialization;

/// <summary>Names a member on the wire, where that is not its C# name with a small first letter.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class WireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
