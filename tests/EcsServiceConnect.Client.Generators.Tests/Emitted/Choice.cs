using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A union: one factory per case, no public constructor.</summary>
[EcsShape]
[EcsUnion]
public sealed partial record Choice
{
    public string? Text { get; private init; }

    public int? Number { get; private init; }

    public Color Color { get; private init; }

    public Case? Case { get; private init; }

    public IReadOnlyList<Case>? Default { get; private init; }
}

[EcsShape]
public sealed partial record Case
{
    public required string Name { get; init; }
}

[EcsEnum]
public readonly partial record struct Color(string Value)
{
    public static class Names
    {
        public const string Red = "RED";
    }
}
