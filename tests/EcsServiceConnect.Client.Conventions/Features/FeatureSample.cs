using System.Text.Json.Nodes;

namespace EcsServiceConnect.Client.Conventions.Features;

/// <summary>What shows how far the in-memory ECS supports a feature: a request that uses it, or the tests of its simulation.</summary>
/// <param name="Operation">The operation that the request is of; null for a simulated feature.</param>
/// <param name="Context">What the request also needs, beside what any request of the operation needs.</param>
/// <param name="Request">The members that make up the feature.</param>
/// <param name="Message">What the error names, if the feature is rejected; otherwise null.</param>
/// <param name="IsReturned">Whether the response shows the members.</param>
/// <param name="Tests">The file with the tests of a simulated feature; otherwise null.</param>
internal sealed record FeatureSample(
    string? Operation, JsonObject Context, JsonObject Request, string? Message, bool IsReturned, string? Tests)
{
    private static readonly Lazy<IReadOnlyDictionary<string, FeatureSample>> _all = new(Load);

    public static IReadOnlyDictionary<string, FeatureSample> All => _all.Value;

    /// <summary>The word for it in the guide.</summary>
    public string Support => Tests is not null ? "simulated" : Message is not null ? "rejected" : "echoed";

    private static Dictionary<string, FeatureSample> Load()
    {
        using var stream = typeof(FeatureSample).Assembly.GetManifestResourceStream("feature-samples.json")!;
        return JsonNode.Parse(stream)!.AsObject().ToDictionary(pair => pair.Key, pair => Read(pair.Value!.AsObject()));
    }

    private static FeatureSample Read(JsonObject json) => new(
        (string?)json["operation"],
        json["context"]?.AsObject() ?? [],
        json["request"]?.AsObject() ?? [],
        (string?)json["message"],
        (bool?)json["isReturned"] ?? true,
        (string?)json["tests"]);
}
