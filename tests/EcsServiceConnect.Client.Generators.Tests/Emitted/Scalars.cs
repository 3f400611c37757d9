using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>One member of every kind that holds a single value.</summary>
[EcsShape]
public sealed partial record Scalars
{
    public string? Text { get; init; }

    public bool? Flag { get; init; }

    public int? Number { get; init; }

    public long? Large { get; init; }

    public double? Ratio { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public JsonElement? Details { get; init; }

    public Scalars? Inner { get; init; }

    public Color Color { get; init; }

    [WireName("enableECSThing")]
    public bool? EnableEcsThing { get; init; }

    [Sensitive]
    public string? Secret { get; init; }

    [NotOnWire]
    public bool HasText => Text is not null;
}

[EcsEnum]
public readonly partial record struct Color(string Value)
{
    public static class Names
    {
        public const string Red = "RED";
    }
}
