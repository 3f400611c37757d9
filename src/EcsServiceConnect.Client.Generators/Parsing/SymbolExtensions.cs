using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>Questions about symbols that the parsers share.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat _qualifiedName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static string GetFullName(this ISymbol symbol) => symbol.ToDisplayString(_qualifiedName);

    /// <summary>Finds an attribute by its full name. The simple names are compared first, because writing a full name is costly.</summary>
    public static AttributeData? FindAttribute(this ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(a =>
            a.AttributeClass is { } type && attribute.EndsWith(type.Name, StringComparison.Ordinal) && type.GetFullName() == attribute);

    public static bool HasAttribute(this ISymbol symbol, string attribute) => symbol.FindAttribute(attribute) is not null;

    public static bool GetFlag(this AttributeData attribute, string name) =>
        attribute.NamedArguments.Any(a => a.Key == name && a.Value.Value is true);

    public static string GetNamespace(this ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing.GetFullName() : "";

    /// <summary>Gets the name of a type for generated code in the namespace of <paramref name="user"/>.</summary>
    public static string GetNameFrom(this ITypeSymbol type, INamedTypeSymbol user) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, user.ContainingNamespace) && type.ContainingType is null
            ? type.Name
            : "global::" + type.GetFullName();

    public static bool IsPartial(this INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.All(r =>
            r.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    public static bool DerivesFrom(this INamedTypeSymbol type, string ancestor) =>
        type.GetAncestors().Any(a => a.GetFullName() == ancestor);

    public static IEnumerable<INamedTypeSymbol> GetAncestors(this INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null && ancestor.SpecialType != SpecialType.System_Object; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }
}
