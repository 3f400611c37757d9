namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Marks a shape with exactly one member set. Its members have private init accessors; the generator adds a
/// factory <c>FromX</c> for each member <c>X</c>, and no public constructor.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class EcsUnionAttribute : Attribute;
