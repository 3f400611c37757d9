namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks a record of the API whose JSON reader and writer are generated at compile time.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class EcsShapeAttribute : Attribute;
