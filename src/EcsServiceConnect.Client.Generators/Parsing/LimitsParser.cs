using System.Globalization;
using EcsServiceConnect.Client.Generators.Emitting;
using EcsServiceConnect.Client.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>Reads the attributes that state which values of a member the API allows, and reports those that do not fit it.</summary>
internal static class LimitsParser
{
    public static LimitsModel Parse(IPropertySymbol property, WireType wire, List<Problem> problems)
    {
        var isText = wire.Value == ValueKind.String && wire.Container != ContainerKind.Map;
        var isList = wire.Container == ContainerKind.List;
        var isNumber = wire is { Value: ValueKind.Integer or ValueKind.Long or ValueKind.Double, Container: ContainerKind.None };
        var hasLength = isText || isList || wire.Value == ValueKind.OpenEnum;
        return new LimitsModel(
            ParseRange(property, "ValueRange", KnownNames.ValueRangeAttribute, isNumber, "a number and an ascending range", problems),
            ParseRange(property, "LengthRange", KnownNames.LengthRangeAttribute, hasLength, "a text or list and an ascending range", problems),
            ParsePattern(property, isText, problems),
            HasServiceMessage(property, KnownNames.ValueRangeAttribute) || HasServiceMessage(property, KnownNames.LengthRangeAttribute));
    }

    private static string? ParseRange(
        IPropertySymbol property, string name, string attribute, bool isFit, string expected, List<Problem> problems)
    {
        if (property.FindAttribute(attribute) is not { } range)
        {
            return null;
        }

        var bounds = range.ConstructorArguments.Select(static argument => Convert.ToDouble(argument.Value, CultureInfo.InvariantCulture)).ToArray();
        if (!isFit || bounds[0] > bounds[1])
        {
            problems.Add(Problem.At(property, Diagnostics.WrongMember, property.Name, name, expected));
        }

        return $"({Format(bounds[0])}, {Format(bounds[1])})";
    }

    private static bool HasServiceMessage(IPropertySymbol property, string attribute) =>
        property.FindAttribute(attribute)?.NamedArguments.Any(static argument => argument is { Key: "HasServiceMessage", Value.Value: true }) == true;

    private static string? ParsePattern(IPropertySymbol property, bool isFit, List<Problem> problems)
    {
        if (property.FindAttribute(KnownNames.PatternAttribute)?.ConstructorArguments[0].Value is not string pattern)
        {
            return null;
        }

        if (!isFit)
        {
            problems.Add(Problem.At(property, Diagnostics.WrongMember, property.Name, "Pattern", "a text"));
        }

        return CodeWriter.FormatLiteral(pattern);
    }

    private static string Format(double bound) => bound.ToString("R", CultureInfo.InvariantCulture);
}
