namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Marks a record that can be made from another one: the generator adds a method <c>CopyFrom</c> that carries over every member that both
/// have, and strict reading tolerates the members that only the other one has.
/// </summary>
/// <param name="source">The record to copy from.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class CopiedFromAttribute(Type source) : Attribute
{
    public Type Source { get; } = source;
}
