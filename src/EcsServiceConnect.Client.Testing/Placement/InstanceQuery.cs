namespace EcsServiceConnect.Client.Testing;

/// <summary>An expression of the cluster query language that container instances can be matched with.</summary>
internal sealed class InstanceQuery
{
    private const int MaxExpressionLength = 2000;

    private readonly Func<InstanceState, bool> _predicate;

    private InstanceQuery(Func<InstanceState, bool> predicate, bool dependsOnTasks)
    {
        _predicate = predicate;
        DependsOnTasks = dependsOnTasks;
    }

    /// <summary>Whether the expression depends on the tasks on an instance.</summary>
    public bool DependsOnTasks { get; }

    /// <param name="expression">The expression.</param>
    /// <param name="member">The member of the request that contains it, for errors.</param>
    public static InstanceQuery Parse(string? expression, string member)
    {
        var text = RequestGuard.Require(expression, member);
        RequestGuard.RequireMaxLength(text, member, MaxExpressionLength);
        var parser = new QueryParser(text, member);
        return new InstanceQuery(parser.Parse(), parser.DependsOnTasks);
    }

    public bool IsMatch(InstanceState instance) => _predicate(instance);
}
