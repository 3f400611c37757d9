namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds items by name. If there is no such name, the exception lists those that exist.</summary>
internal static class NameResolver
{
    public static T Resolve<T>(IReadOnlyList<T> items, Func<T, string?> getName, string name, string kind)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return items.LastOrDefault(item => getName(item) == name)
            ?? throw new KeyNotFoundException(
                items.Count == 0
                    ? $"There is no {kind} '{name}', nor any other."
                    : $"There is no {kind} '{name}'; there are: {string.Join(", ", items.Select(getName))}.");
    }
}
