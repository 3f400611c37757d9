using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds and maps the items of describe calls.</summary>
internal static class DescribeExecutor
{
    /// <param name="identifiers">The names or ARNs of the request; the result keeps their order.</param>
    /// <param name="find">Finds an item; null if it is missing.</param>
    /// <param name="map">Maps an item to its response record.</param>
    /// <param name="createArn">Creates the ARN of a missing name; an ARN is reported unchanged.</param>
    public static DescribeResult<TItem> Execute<TState, TItem>(
        IEnumerable<string> identifiers, Func<string, TState?> find, Func<TState, TItem> map, Func<string, string> createArn)
        where TState : class
    {
        var items = new List<TItem>();
        var failures = new List<Failure>();
        foreach (var identifier in identifiers)
        {
            if (find(identifier) is { } state)
            {
                items.Add(map(state));
            }
            else
            {
                failures.Add(FailureFactory.CreateMissing(EcsArn.IsArn(identifier) ? identifier : createArn(identifier)));
            }
        }

        return new DescribeResult<TItem>(items, failures);
    }
}
