namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks a shape of which exactly one member is set.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class EcsUnionAttribute : Attribute;
