using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>What words are given, refused at once where it is null.</summary>
internal static class ArgumentGuard
{
    /// <summary>The argument itself, or the error that names it.</summary>
    public static T NotNull<T>([NotNull] T? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(argument, name);
        return argument;
    }

    /// <summary>The ARN of a definition that the service has.</summary>
    public static string GetArn([NotNull] TaskDefinition? definition, [CallerArgumentExpression(nameof(definition))] string? name = null) =>
        NotNull(definition, name).TaskDefinitionArn
        ?? throw new ArgumentException("The task definition has no ARN: take one that was registered or described.", name);

    /// <summary>What a function said to an empty builder.</summary>
    public static TBuilder Configure<TBuilder>(
        [NotNull] Func<TBuilder, TBuilder>? words, TBuilder start, [CallerArgumentExpression(nameof(words))] string? name = null)
        where TBuilder : class
    {
        ArgumentNullException.ThrowIfNull(words, name);
        return words(start) ?? throw new ArgumentException("The function returned null, not the builder with what it said.", name);
    }
}
