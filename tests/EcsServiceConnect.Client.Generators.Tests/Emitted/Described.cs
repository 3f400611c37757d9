using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What attributes state beyond the types: keys, order, sensitivity, the meaning of absence, and a record to copy from.</summary>
[EcsShape]
[CopiedFrom(typeof(Origin))]
public sealed partial record Described
{
    [ItemKey]
    public required string Name { get; init; }

    [Sensitive]
    [AbsentMeans("\"quoted\"")]
    public string? Text { get; init; }

    [AbsentMeans(Member = nameof(Name))]
    public string? Alias { get; init; }

    [AbsentMeans(true)]
    public bool? Flag { get; init; }

    [AbsentMeans(5, IsDescribed = true)]
    public int? Number { get; init; }

    [AbsentMeans(Color.Names.Red)]
    public Color Color { get; init; }

    [AbsentMeans(false, IsOmitted = true)]
    public bool? Quiet { get; init; }

    [AbsentMeans(Color.Names.Red, IsOmitted = true)]
    public Color Background { get; init; }

    [Unordered]
    [AbsentMeans(Color.Names.Red, Color.Names.Blue)]
    public IReadOnlyList<Color>? Colors { get; init; }

    public IReadOnlyList<string>? Ordered { get; init; }

    public IReadOnlyList<string> Shown { get; init; } = [];

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public Described? Inner { get; init; }

    [AbsentMeans(IsDescribed = true)]
    public IReadOnlyList<Described>? Items { get; init; }

    [Sensitive]
    public Plain? Hidden { get; init; }

    public IReadOnlyList<Plain>? Plains { get; init; }
}

/// <summary>A record without attributes has none of the methods that follow from them.</summary>
[EcsShape]
public sealed partial record Plain
{
    public string? Text { get; init; }
}

[EcsShape]
public sealed partial record Origin
{
    public string? Name { get; init; }

    public string? Text { get; init; }

    public Color Color { get; init; }

    public IReadOnlyList<string> Ordered { get; init; } = [];

    public IReadOnlyList<string>? Shown { get; init; }

    public string? Dropped { get; init; }
}

[EcsEnum]
public readonly partial record struct Color(string Value)
{
    public static class Names
    {
        public const string Red = "RED";
        public const string Blue = "BLUE";
    }
}
