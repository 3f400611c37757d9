namespace EcsServiceConnect.Client.Testing;

/// <summary>An expression of the cluster query language, ready to be asked of container instances.</summary>
internal sealed class InstanceQuery
{
    private const int LongestExpression = 2000;

    private readonly Func<InstanceState, bool> _matches;

    private InstanceQuery(Func<InstanceState, bool> matches)
    {
        _matches = matches;
    }

    /// <param name="expression">The expression.</param>
    /// <param name="member">Where it stands in the request, for what is said of one that cannot be read.</param>
    public static InstanceQuery Parse(string? expression, string member)
    {
        var text = Guard.Required(expression, member);
        Guard.NoLongerThan(text, member, LongestExpression);
        return new InstanceQuery(new QueryParser(text, member).Parse());
    }

    public bool Matches(InstanceState instance) => _matches(instance);
}
