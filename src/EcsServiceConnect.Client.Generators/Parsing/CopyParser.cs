using EcsServiceConnect.Client.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>Finds the members that a record shares with the record that it can be copied from, and those that it does not.</summary>
internal static class CopyParser
{
    public static SourceModel? Parse(INamedTypeSymbol type)
    {
        if (type.FindAttribute(KnownNames.CopiedFromAttribute)?.ConstructorArguments[0].Value is not INamedTypeSymbol source)
        {
            return null;
        }

        var members =
            from target in MemberParser.GetProperties(type, withInherited: true)
            join origin in MemberParser.GetProperties(source, withInherited: true) on target.Name equals origin.Name
            select new CopiedMember(target.Name, GetConversion(origin, target));
        var names = new HashSet<string>(MemberParser.GetProperties(type, withInherited: true).Select(WireNames.Get));
        var receivedOnly = MemberParser.GetProperties(source, withInherited: true).Select(WireNames.Get).Where(name => !names.Contains(name));
        return new SourceModel(
            source.GetNameFrom(type), new EquatableArray<CopiedMember>(members), new EquatableArray<string>(receivedOnly));
    }

    private static CopyConversion GetConversion(IPropertySymbol origin, IPropertySymbol target)
    {
        var isList = WireTypeClassifier.Classify(target.Type) is { Container: ContainerKind.List };
        if (WireTypeClassifier.IsNullable(target.Type))
        {
            return isList && !WireTypeClassifier.IsNullable(origin.Type) ? CopyConversion.EmptyToNull : CopyConversion.None;
        }

        // Before validation, a source may lack even what it requires.
        return isList && !target.IsRequired ? CopyConversion.NullToEmpty
            : WireTypeClassifier.IsNullable(origin.Type) ? CopyConversion.AssumeNotNull
            : CopyConversion.None;
    }
}
