namespace EcsServiceConnect.Client.Serialization;

/// <summary>Puts the members of the record that is a member's value among those of its owner, in one JSON object.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class InlinedAttribute : Attribute;
