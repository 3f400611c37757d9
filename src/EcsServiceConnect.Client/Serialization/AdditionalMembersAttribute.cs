namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Marks the map of a received record that keeps the members that the record does not declare, by their names in the JSON.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class AdditionalMembersAttribute : Attribute;
