namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks an error of the API; its code is the class's name.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class EcsErrorAttribute : Attribute;
