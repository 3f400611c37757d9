namespace EcsServiceConnect.Client.Fluent;

/// <summary>Two methods that exclude each other on one builder.</summary>
internal sealed record BuilderConflict(string First, string Second, string Reason)
{
    public string Problem => $"{First} and {Second} {Reason}; keep one.";

    /// <summary>Returns the conflicts of methods that all exclude each other.</summary>
    public static IEnumerable<BuilderConflict> MutuallyExclusive(string reason, params string[] methods) =>
        methods.Index().SelectMany(first => Between(first.Item, reason, methods[(first.Index + 1)..]));

    /// <summary>Returns the conflicts of one method with each of the others, which do not exclude each other.</summary>
    public static IEnumerable<BuilderConflict> Between(string method, string reason, params string[] others) =>
        others.Select(other => new BuilderConflict(method, other, reason));
}
