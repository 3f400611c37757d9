namespace Snippets;

/// <summary>The assertions of a test framework.</summary>
internal static class Assert
{
    public static void Equal<T>(T expected, T actual) => True(EqualityComparer<T>.Default.Equals(expected, actual));

    public static void False(bool condition) => True(!condition);

    public static void True(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException();
        }
    }
}
