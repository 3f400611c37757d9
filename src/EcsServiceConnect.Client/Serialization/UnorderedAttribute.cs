namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks a list of plain values whose order has no meaning.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class UnorderedAttribute : Attribute;
