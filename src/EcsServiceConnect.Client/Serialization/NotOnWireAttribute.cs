namespace EcsServiceConnect.Client.Serialization;

/// <summary>Keeps a property out of the JSON.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotOnWireAttribute : Attribute;
