namespace EcsServiceConnect.Client.Serialization;

/// <summary>Marks a record whose JSON reader and writer are generated at compile time.</summary>
/// <param name="style">How the JSON names the members and writes time; of the API of ECS unless it says otherwise.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class EcsShapeAttribute(WireStyle style = WireStyle.Api) : Attribute
{
    public WireStyle Style { get; } = style;
}
