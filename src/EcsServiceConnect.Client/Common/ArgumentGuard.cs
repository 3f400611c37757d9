using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Common;

/// <summary>Checks the arguments of builders and handles when they are passed.</summary>
internal static class ArgumentGuard
{
    /// <summary>Returns the argument, or throws the exception that names it.</summary>
    public static T NotNull<T>([NotNull] T? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(argument, name);
        return argument;
    }

    /// <summary>Returns the ARN of a registered task definition.</summary>
    public static string GetArn(
        [NotNull] TaskDefinition? definition, [CallerArgumentExpression(nameof(definition))] string? name = null) =>
        NotNull(definition, name).TaskDefinitionArn
        ?? throw new ArgumentException("The task definition has no ARN: pass one that was registered or described.", name);

    /// <summary>Returns the builder that the function makes of an empty one.</summary>
    public static TBuilder Configure<TBuilder>(
        [NotNull] Func<TBuilder, TBuilder>? configure,
        TBuilder builder,
        [CallerArgumentExpression(nameof(configure))] string? name = null)
        where TBuilder : class =>
        NotNull(configure, name)(builder)
        ?? throw new ArgumentException("The function returned null instead of the configured builder.", name);
}
