using System.Text.Json;

namespace EcsServiceConnect.Client.Conventions.Facts;

/// <summary>One rule of a waiter: where to look in an answer (JMESPath), how, and what it means if the expected value is there.</summary>
internal sealed record AcceptorFacts(string Matcher, string Argument, string State, string Expected)
{
    private const string FailureReasons = "failures[].reason";

    /// <summary>Whether an answer with these values, and with these reasons of failures, meets the rule.</summary>
    /// <remarks>
    /// An expression that is no plain path is the one of ServicesStable, of which the values say for each service whether it is stable.
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
