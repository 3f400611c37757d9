using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The values that the API allows: known values of enums, ranges, lengths and patterns.</summary>
[EcsShape]
public sealed partial record Limited
{
    [ValueRange(0, 65535)]
    public int? Port { get; init; }

    [ValueRange(0.1, 100)]
    public double? Percent { get; init; }

    [LengthRange(1, 128)]
    [Pattern("[a-z\\-]*")]
    public string? Name { get; init; }

    [LengthRange(0, 50, HasServiceMessage = true)]
    public IReadOnlyList<Limited>? Items { get; init; }

    public Color Color { get; init; }

    [LengthRange(1, 2)]
    public IReadOnlyList<Color>? Colors { get; init; }

    public string? Free { get; init; }
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
