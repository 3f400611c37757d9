namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Keeps one spare object of a type for each thread, so that code that runs for every call does not allocate it again. An object can be
/// returned on another thread than the one that rented it.
/// </summary>
internal static class ThreadLocalPool<T>
    where T : class
{
    [ThreadStatic]
    private static T? _spare;

    /// <summary>Takes the thread's spare object; null while that is in use.</summary>
    public static T? Take()
    {
        var spare = _spare;
        _spare = null;
        return spare;
    }

    /// <summary>Keeps an object, which must be as good as new, for the next use on this thread.</summary>
    public static void Return(T item) => _spare = item;
}
