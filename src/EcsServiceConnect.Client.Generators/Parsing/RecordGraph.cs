using EcsServiceConnect.Client.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>Determines what a record needs because of the records that it holds, however deep they are.</summary>
internal static class RecordGraph
{
    public static RecordNeeds GetNeeds(ITypeSymbol type, CancellationToken cancellation) => new(
        Holds(type, static record => record.HasAttribute(KnownNames.UnionAttribute), static member => member.IsRequired, cancellation),
        Holds(type, static _ => false, static member => member.HasAttribute(KnownNames.AbsentMeansAttribute), cancellation));

    /// <summary>Whether a record has a member that identifies it among the items of a list.</summary>
    public static bool HasKey(ITypeSymbol type) =>
        MemberParser.GetProperties((INamedTypeSymbol)type, withInherited: true).Any(static p => p.HasAttribute(KnownNames.ItemKeyAttribute));

    private static bool Holds(
        ITypeSymbol type, Func<ITypeSymbol, bool> isRecord, Func<IPropertySymbol, bool> isMember, CancellationToken cancellation)
    {
        var visited = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        return Visit(type);

        bool Visit(ITypeSymbol record)
        {
            cancellation.ThrowIfCancellationRequested();
            return record is INamedTypeSymbol named
                && visited.Add(named)
                && (isRecord(named) || MemberParser.GetProperties(named, withInherited: true).Any(member =>
                    isMember(member) || (WireTypeClassifier.Classify(member.Type) is { Value: ValueKind.Shape } shape && Visit(shape.Item))));
        }
    }
}
