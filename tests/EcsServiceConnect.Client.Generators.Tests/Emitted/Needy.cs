using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Required members, its own and those of what it holds; <c>Harmless</c> cannot lack any and is not walked.</summary>
[EcsShape]
public sealed partial record Needy
{
    public required string Text { get; init; }

    public required int? Number { get; init; }

    public required Color Color { get; init; }

    public required IReadOnlyList<Needy> Items { get; init; }

    public required Needy Inner { get; init; }

    public Needy? Maybe { get; init; }

    public Harmless? Harmless { get; init; }

    public IReadOnlyList<Harmless>? Many { get; init; }
}

[EcsShape]
public sealed partial record Harmless
{
    public string? Text { get; init; }
}

[EcsEnum]
public readonly partial record struct Color(string Value)
{
    public static class Names
    {
        public const string Red = "RED";
    }
}
