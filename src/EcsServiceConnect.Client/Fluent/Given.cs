using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client;

/// <summary>What words are given, refused at once where it is null.</summary>
internal static class Given
{
    /// <summary>The argument itself, or the error that names it.</summary>
    public static T Needed<T>([NotNull] T? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(argument, name);
        return argument;
    }

    /// <summary>What a function said to an empty builder.</summary>
    public static TBuilder Said<TBuilder>(
        [NotNull] Func<TBuilder, TBuilder>? words, TBuilder start, [CallerArgumentExpression(nameof(words))] string? name = null)
        where TBuilder : class
    {
        ArgumentNullException.ThrowIfNull(words, name);
        return words(start) ?? throw new ArgumentException("The function returned null, not the builder with what it said.", name);
    }
}
