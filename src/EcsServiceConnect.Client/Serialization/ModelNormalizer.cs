namespace EcsServiceConnect.Client.Serialization;

/// <summary>Supports the generated methods that bring a record into a normal form.</summary>
internal static class ModelNormalizer
{
    /// <summary>Normalizes the items of a list. Null items, which are never written, are dropped.</summary>
    public static List<T>? NormalizeItems<T, TState>(IReadOnlyList<T>? items, TState state, Func<T, TState, T> normalize)
        where T : class => items is null ? null : [.. items.OfType<T>().Select(item => normalize(item, state))];
}
