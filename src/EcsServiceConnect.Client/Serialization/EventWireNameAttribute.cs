namespace EcsServiceConnect.Client.Serialization;

/// <summary>Sets the name that a member has in events, where that is not its name in the API. Both are read, wherever they stand.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class EventWireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
