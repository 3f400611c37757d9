using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Lists and maps: nullable ones can be sent, the others are only received.</summary>
[EcsShape]
public sealed partial record Collections
{
    public IReadOnlyList<string>? Texts { get; init; }

    public IReadOnlyList<int>? Numbers { get; init; }

    public IReadOnlyList<bool>? Flags { get; init; }

    public IReadOnlyList<long>? Larges { get; init; }

    public IReadOnlyList<double>? Ratios { get; init; }

    public IReadOnlyList<DateTimeOffset>? Times { get; init; }

    public IReadOnlyList<Color>? Colors { get; init; }

    public IReadOnlyList<Collections>? Inner { get; init; }

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public IReadOnlyList<string> Received { get; init; } = [];

    public IReadOnlyDictionary<string, string> ReceivedMap { get; init; } = new Dictionary<string, string>();

    [Sensitive]
    public IReadOnlyList<string>? Secrets { get; init; }

    [Sensitive]
    public IReadOnlyDictionary<string, string>? SecretMap { get; init; }
}

[EcsEnum]
public readonly partial record struct Color(string Value)
{
    public static class Names
    {
        public const string Red = "RED";
    }
}
