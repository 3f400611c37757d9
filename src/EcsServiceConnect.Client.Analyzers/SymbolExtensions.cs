using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Analyzers;

/// <summary>Questions about symbols.</summary>
internal static class SymbolExtensions
{
    /// <summary>Whether a type is another one, derives from it or implements it.</summary>
    public static bool Is(this ITypeSymbol? type, INamedTypeSymbol? other)
    {
        if (type is null || other is null)
        {
            return false;
        }

        return type.AllInterfaces.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, other))
            || type.GetSelfAndBases().Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, other));
    }

    private static IEnumerable<ITypeSymbol> GetSelfAndBases(this ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
