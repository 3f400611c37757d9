using System.Text.Json;

namespace EcsServiceConnect.Client.Conventions.Facts;

/// <summary>A rule of a waiter: the values of a response to match (JMESPath), how to match them, and the state that a match means.</summary>
internal sealed record AcceptorFacts(string Matcher, string Argument, string State, string Expected)
{
    private const string FailureReasons = "failures[].reason";

    /// <summary>Checks whether a response with these values and failure reasons matches the rule.</summary>
    /// <remarks>
    /// An expression that is not a plain path is that of ServicesStable; the values then state whether each service is stable.
    /// </remarks>
    public bool Matches(IReadOnlyList<string> values, IReadOnlyList<string> reasons)
    {
        var actual = Argument == FailureReasons ? reasons : values;
        return Matcher switch
        {
            "pathAny" => actual.Contains(Expected),
            "pathAll" => actual.Count > 0 && actual.All(value => value == Expected),
            "path" when Argument.StartsWith("length(", StringComparison.Ordinal) => actual.All(value => value == "stable"),
            "path" => actual is [var only] && only == Expected,
            _ => throw new InvalidOperationException($"The matcher {Matcher} is not known here."),
        };
    }

    public static AcceptorFacts Read(JsonElement json) => new(
        json.GetProperty("matcher").GetString()!,
        json.GetProperty("argument").GetString()!,
        json.GetProperty("state").GetString()!,
        json.GetProperty("expected").ToString());
}
