using System.Globalization;
using EcsServiceConnect.Client.Generators.Emitting;
using EcsServiceConnect.Client.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>Reads the attributes that state more of a member than its type, and reports those that do not fit it.</summary>
internal static class FactsParser
{
    public static MemberFacts Parse(INamedTypeSymbol owner, IPropertySymbol property, WireType wire, List<Problem> problems)
    {
        var isKey = property.HasAttribute(KnownNames.ItemKeyAttribute);
        if (isKey && (wire.Container != ContainerKind.None || wire.Value is ValueKind.Shape or ValueKind.Document))
        {
            problems.Add(Problem.At(property, Diagnostics.WrongMember, property.Name, "ItemKey", "a plain value"));
        }

        return new MemberFacts(
            isKey,
            property.HasAttribute(KnownNames.SensitiveAttribute),
            ParseMatching(property, wire, problems),
            ParseAbsence(owner, property, wire, problems),
            ParseChangeEffect(property),
            LimitsParser.Parse(property, wire, problems));
    }

    private static ItemMatching ParseMatching(IPropertySymbol property, WireType wire, List<Problem> problems)
    {
        var isRecordList = wire is { Container: ContainerKind.List, Value: ValueKind.Shape };
        if (!property.HasAttribute(KnownNames.UnorderedAttribute))
        {
            return isRecordList && RecordGraph.HasKey(wire.Item) ? ItemMatching.ByKey : ItemMatching.ByIndex;
        }

        if (isRecordList || wire.Container != ContainerKind.List)
        {
            problems.Add(Problem.At(property, Diagnostics.WrongMember, property.Name, "Unordered", "a list of plain values"));
        }

        return ItemMatching.ByValue;
    }

    private static AbsenceModel? ParseAbsence(INamedTypeSymbol owner, IPropertySymbol property, WireType wire, List<Problem> problems)
    {
        if (property.FindAttribute(KnownNames.AbsentMeansAttribute) is not { } attribute)
        {
            return null;
        }

        var member = attribute.NamedArguments.FirstOrDefault(static a => a.Key == "Member").Value.Value as string;
        var isDescribed = attribute.GetFlag("IsDescribed");
        var values = attribute.ConstructorArguments[0].Values.Select(value => FormatValue(owner, wire, value)).ToArray();
        var isFit = member is not null
            ? values.Length == 0 && owner.GetMembers(member).OfType<IPropertySymbol>().Any(p => SymbolEqualityComparer.Default.Equals(p.Type, property.Type))
            : values.All(static value => value is not null)
                && (wire.Container == ContainerKind.List ? isDescribed || values.Length > 0 : values.Length == 1);
        var isPlain = wire.Container != ContainerKind.Map && wire.Value is not (ValueKind.Shape or ValueKind.Document);
        var isEmptyList = wire.Container == ContainerKind.List && values.Length == 0;
        if (!isFit || !(isPlain || isEmptyList))
        {
            problems.Add(Problem.At(property, Diagnostics.WrongMember, property.Name, "AbsentMeans", "a value of the member's type, or another member of it"));
            return null;
        }

        return new AbsenceModel(new EquatableArray<string>(values!), member, attribute.GetFlag("IsOmitted"), isDescribed);
    }

    private static string? ParseChangeEffect(IPropertySymbol property) =>
        property.FindAttribute(KnownNames.ChangeEffectAttribute) is { } attribute
            ? "global::" + attribute.ConstructorArguments[0].ToCSharpString()
            : null;

    private static string? FormatValue(INamedTypeSymbol owner, WireType wire, TypedConstant constant) => (wire.Value, constant.Value) switch
    {
        (ValueKind.Boolean, bool value) => value ? "true" : "false",
        (ValueKind.Integer or ValueKind.Long or ValueKind.Double, int value) => value.ToString(CultureInfo.InvariantCulture),
        (ValueKind.String, string value) => CodeWriter.FormatLiteral(value),
        (ValueKind.OpenEnum, string value) => $"new {wire.Item.GetNameFrom(owner)}({CodeWriter.FormatLiteral(value)})",
        _ => null,
    };
}
