namespace EcsServiceConnect.Client;

/// <summary>A place in a task definition: as it is shown, and without the names of items, as the rules know it.</summary>
internal readonly record struct DefinitionPath(string Text, string Rule)
{
    public static DefinitionPath Root { get; } = new("", "");

    public DefinitionPath Member(string name) => Rule.Length == 0 ? new(name, name) : new($"{Text}.{name}", $"{Rule}.{name}");

    public DefinitionPath Item(string key) => this with { Text = $"{Text}[{key}]" };
}
