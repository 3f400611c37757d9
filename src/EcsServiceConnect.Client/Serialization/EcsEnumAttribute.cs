namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks an open enum: a value over string, with its known values as constants in its nested class <c>Names</c>.</summary>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
internal sealed class EcsEnumAttribute : Attribute;
