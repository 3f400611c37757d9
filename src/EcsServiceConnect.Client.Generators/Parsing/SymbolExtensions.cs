using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>Questions about symbols that the parsers share.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat QualifiedName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static string FullName(this ISymbol symbol) => symbol.ToDisplayString(QualifiedName);

    public static AttributeData? Find(this ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.FullName() == attribute);

    public static bool Has(this ISymbol symbol, string attribute) => symbol.Find(attribute) is not null;

    public static bool Flag(this AttributeData attribute, string name) =>
        attribute.NamedArguments.Any(a => a.Key == name && a.Value.Value is true);

    public static string Namespace(this ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.FullName() : "";

    /// <summary>How generated code in the namespace of <paramref name="user"/> names a type.</summary>
    public static string NameFrom(this ITypeSymbol type, INamedTypeSymbol user) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, user.ContainingNamespace) && type.ContainingType is null
            ? type.Name
            : "global::" + type.FullName();

    public static bool IsPartial(this INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.All(r =>
            r.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    public static bool DerivesFrom(this INamedTypeSymbol type, string ancestor) => type.Ancestors().Any(a => a.FullName() == ancestor);

    public static IEnumerable<INamedTypeSymbol> Ancestors(this INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null && ancestor.SpecialType != SpecialType.System_Object; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }
}
