using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Batching;

/// <summary>Puts the responses of a batch back into the order of the names.</summary>
internal sealed class BatchResultBuilder<TItem>(Func<TItem, string?> getArn)
    where TItem : class
{
    private readonly SortedDictionary<int, TItem> _items = [];
    private readonly SortedDictionary<int, Failure> _failures = [];
    private readonly List<TItem> _unmatchedItems = [];
    private readonly List<Failure> _unmatchedFailures = [];

    /// <summary>
    /// Assigns the response of one call to the names of that call. What matches no name is kept for the end of the list, and a name that
    /// the response does not mention is a failure of its own reason, so that nothing is lost on either side.
    /// </summary>
    public void Add(IReadOnlyList<BatchName> names, BatchResponse<TItem> response)
    {
        if (names.Count == 1 && response is { Items.Count: 1, Failures.Count: 0 })
        {
            _items.Add(names[0].Index, response.Items[0]);
            return;
        }

        var items = IndexByName(response.Items, getArn);
        var failures = IndexByName(response.Failures, static failure => failure.Arn);
        var unmatchedNames = new List<BatchName>();
        var matched = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var name in names)
        {
            if (Find(items, name) is { } item)
            {
                matched.Add(item);
                _items.Add(name.Index, item);
            }
            else if (Find(failures, name) is { } failure)
            {
                matched.Add(failure);
                _failures.Add(name.Index, failure);
            }
            else
            {
                unmatchedNames.Add(name);
            }
        }

        _unmatchedItems.AddRange(response.Items.Where(item => !matched.Contains(item)));
        _unmatchedFailures.AddRange(response.Failures.Where(failure => !matched.Contains(failure)));
        var unmatchedPartCount = response.Items.Count + response.Failures.Count - matched.Count;
        if (unmatchedNames.Count > unmatchedPartCount)
        {
            unmatchedNames.ForEach(name => _failures.Add(name.Index, MissingFailure.CreateNotInResponse(name.Text)));
        }
    }

    public EcsBatchResult<TItem> Build() => new()
    {
        Items = [.. _items.Values.Concat(_unmatchedItems).DistinctBy(item => (object?)getArn(item) ?? item)],
        Failures = [.. _failures.Values.Concat(_unmatchedFailures).DistinctBy(static failure => (object?)failure.Arn ?? failure)],
    };

    /// <summary>The service may return a longer form of an ARN than it was asked for, so the last part of the ARN matches, too.</summary>
    private static Dictionary<string, TPart> IndexByName<TPart>(IReadOnlyList<TPart> parts, Func<TPart, string?> getName)
    {
        var index = new Dictionary<string, TPart>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (getName(part) is { } name)
            {
                index.TryAdd(name, part);
                index.TryAdd(EcsArn.GetName(name), part);
            }
        }

        return index;
    }

    private static TPart? Find<TPart>(Dictionary<string, TPart> index, BatchName name)
        where TPart : class =>
        index.GetValueOrDefault(name.Text) ?? index.GetValueOrDefault(EcsArn.GetName(name.Text));
}
