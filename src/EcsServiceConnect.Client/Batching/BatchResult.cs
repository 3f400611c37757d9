using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Puts the answers of a batch back into the order of the names.</summary>
internal sealed class BatchResult<TItem>(Func<TItem, string?> arnOf)
    where TItem : class
{
    private readonly SortedDictionary<int, TItem> _found = [];
    private readonly SortedDictionary<int, Failure> _failures = [];
    private readonly List<TItem> _moreFound = [];
    private readonly List<Failure> _moreFailures = [];

    /// <summary>
    /// Assigns what one call brought to the names that it was asked for. What no name can be assigned to is kept for the end of the list,
    /// and a name that the answer does not mention counts as missing, so that nothing is lost on either side.
    /// </summary>
    public void Add(IReadOnlyList<BatchName> names, BatchAnswer<TItem> answer)
    {
        if (names.Count == 1 && answer is { Items.Count: 1, Failures.Count: 0 })
        {
            _found.Add(names[0].Index, answer.Items[0]);
            return;
        }

        var items = ByName(answer.Items, arnOf);
        var failures = ByName(answer.Failures, static failure => failure.Arn);
        var silent = new List<BatchName>();
        var taken = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var name in names)
        {
            if (Find(items, name) is { } item)
            {
                taken.Add(item);
                _found.Add(name.Index, item);
            }
            else if (Find(failures, name) is { } failure)
            {
                taken.Add(failure);
                _failures.Add(name.Index, failure);
            }
            else
            {
                silent.Add(name);
            }
        }

        _moreFound.AddRange(answer.Items.Where(item => !taken.Contains(item)));
        _moreFailures.AddRange(answer.Failures.Where(failure => !taken.Contains(failure)));
        if (taken.Count == answer.Items.Count + answer.Failures.Count)
        {
            silent.ForEach(name => _failures.Add(name.Index, Unmentioned(name)));
        }
    }

    public EcsBatch<TItem> ToBatch() => new()
    {
        Found = [.. _found.Values.Concat(_moreFound).DistinctBy(item => (object?)arnOf(item) ?? item)],
        Failures = [.. _failures.Values.Concat(_moreFailures).DistinctBy(static failure => (object?)failure.Arn ?? failure)],
    };

    private static Dictionary<string, TPart> ByName<TPart>(IReadOnlyList<TPart> parts, Func<TPart, string?> nameOf)
    {
        var byName = new Dictionary<string, TPart>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (nameOf(part) is { } name)
            {
                byName.TryAdd(name, part);
                byName.TryAdd(BatchName.KeyOf(name), part);
            }
        }

        return byName;
    }

    private static TPart? Find<TPart>(Dictionary<string, TPart> byName, BatchName name)
        where TPart : class =>
        byName.GetValueOrDefault(name.Text) ?? byName.GetValueOrDefault(BatchName.KeyOf(name.Text));

    private static Failure Unmentioned(BatchName name) =>
        Missing.Of(name.Text, "The answer does not mention it.");
}
