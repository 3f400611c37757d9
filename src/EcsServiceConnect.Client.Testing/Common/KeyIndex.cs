namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Items in the order of their keys, which sort as text. Reading can begin at any key, so a page costs no more than its items.
/// </summary>
internal sealed class KeyIndex<T>
{
    private readonly SortedSet<(string Key, T Item)> _items =
        new(Comparer<(string Key, T Item)>.Create(static (pair, other) => string.CompareOrdinal(pair.Key, other.Key)));

    public int Count => _items.Count;

    public IEnumerable<T> Values => _items.Select(static item => item.Item);

    public void Add(string key, T item) => _items.Add((key, item));

    public void Remove(string key) => _items.Remove(CreateBound(key));

    /// <summary>Gets the items after a key or, descending, before it; without a key all of them.</summary>
    public IEnumerable<(string Key, T Item)> GetAfter(string? key, bool descending = false)
    {
        var rest = key is null ? _items
            : descending ? GetRange(_items.Min, CreateBound(key))
            : GetRange(CreateBound(key), _items.Max);
        return (descending ? rest.Reverse() : rest).SkipWhile(item => item.Key == key);
    }

    private SortedSet<(string Key, T Item)> GetRange((string Key, T Item) low, (string Key, T Item) high) =>
        _items.Count == 0 || string.CompareOrdinal(low.Key, high.Key) > 0 ? [] : _items.GetViewBetween(low, high);

    /// <summary>Creates a bound for a range; only keys are compared.</summary>
    private static (string Key, T Item) CreateBound(string key) => (key, default!);
}
