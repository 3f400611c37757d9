using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Puts the answers of a batch back into the order of the names.</summary>
internal sealed class BatchResultBuilder<TItem>(Func<TItem, string?> arnOf)
    where TItem : class
{
    private readonly SortedDictionary<int, TItem> _items = [];
    private readonly SortedDictionary<int, Failure> _failures = [];
    private readonly List<TItem> _unmatchedItems = [];
    private readonly List<Failure> _unmatchedFailures = [];

    /// <summary>
    /// Assigns what one call brought to the names that it was asked for. What no name can be assigned to is kept for the end of the list,
    /// and a name that the answer does not mention counts as missing, so that nothing is lost on either side.
    /// </summary>
    public void Add(IReadOnlyList<BatchName> names, BatchResponse<TItem> response)
    {
        if (names.Count == 1 && response is { Items.Count: 1, Failures.Count: 0 })
        {
            _items.Add(names[0].Index, response.Items[0]);
            return;
        }

        var items = IndexByName(response.Items, arnOf);
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
        if (matched.Count == response.Items.Count + response.Failures.Count)
        {
            unmatchedNames.ForEach(name => _failures.Add(name.Index, CreateMissingFailure(name)));
        }
    }

    public EcsBatchResult<TItem> Build() => new()
    {
        Items = [.. _items.Values.Concat(_unmatchedItems).DistinctBy(item => (object?)arnOf(item) ?? item)],
        Failures = [.. _failures.Values.Concat(_unmatchedFailures).DistinctBy(static failure => (object?)failure.Arn ?? failure)],
    };

    private static Dictionary<string, TPart> IndexByName<TPart>(IReadOnlyList<TPart> parts, Func<TPart, string?> nameOf)
    {
        var byName = new Dictionary<string, TPart>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (nameOf(part) is { } name)
            {
                byName.TryAdd(name, part);
                byName.TryAdd(BatchName.GetKey(name), part);
            }
        }

        return byName;
    }

    private static TPart? Find<TPart>(Dictionary<string, TPart> byName, BatchName name)
        where TPart : class =>
        byName.GetValueOrDefault(name.Text) ?? byName.GetValueOrDefault(BatchName.GetKey(name.Text));

    private static Failure CreateMissingFailure(BatchName name) =>
        MissingFailure.Create(name.Text, "The answer does not mention it.");
}
