namespace EcsServiceConnect.Client.ServiceConnect.Topology;

/// <summary>Searches sorted items.</summary>
internal static class SortedItems
{
    /// <summary>Counts the items at the beginning that fulfill a condition which no later item fulfills.</summary>
    public static int CountLeading<T>(IReadOnlyList<T> items, Func<T, bool> condition)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = condition(items[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
