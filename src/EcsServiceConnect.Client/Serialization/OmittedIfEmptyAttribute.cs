namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks a list or map that is never null and is written only if it has items, as the service does.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class OmittedIfEmptyAttribute : Attribute;
