namespace EcsServiceConnect.Client.Serialization;

/// <summary>Supports the generated methods that bring a record into its normal form.</summary>
internal static class ModelNormalizer
{
    /// <summary>Normalizes the items of a list. Null items, which are never written, are dropped.</summary>
    public static List<T>? NormalizeItems<T>(IReadOnlyList<T>? items, Func<T, T> normalize)
        where T : class => items is null ? null : [.. items.OfType<T>().Select(normalize)];
}
