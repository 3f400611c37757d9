namespace EcsServiceConnect.Client.Testing;

/// <summary>Finds things by name, and says which there are where there is no such thing.</summary>
internal static class NameResolver
{
    public static T Resolve<T>(IReadOnlyList<T> all, Func<T, string?> nameOf, string name, string kind)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return all.LastOrDefault(candidate => nameOf(candidate) == name)
            ?? throw new KeyNotFoundException(
                all.Count == 0
                    ? $"There is no {kind} '{name}', nor any other."
                    : $"There is no {kind} '{name}'; there are: {string.Join(", ", all.Select(nameOf))}.");
    }
}
