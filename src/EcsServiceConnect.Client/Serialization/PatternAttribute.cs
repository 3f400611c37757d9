namespace EcsServiceConnect.Client.Serialization;

/// <summary>States the regular expression that the whole of a text, or of each text in a list, matches. The client sends a text that does not; <see cref="EcsModelValidator"/> finds it.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
internal sealed class PatternAttribute(string expression) : Attribute
{
    public string Expression { get; } = expression;
}
