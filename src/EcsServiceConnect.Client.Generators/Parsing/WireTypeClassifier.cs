using EcsServiceConnect.Client.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>Classifies C# types by their form on the wire.</summary>
internal static class WireTypeClassifier
{
    /// <summary>Classifies the type of a member; null if it has no JSON form here.</summary>
    public static WireType? Classify(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsGenericType: true } generic)
        {
            switch (generic.ConstructedFrom.GetFullName())
            {
                case "System.Collections.Generic.IReadOnlyList":
                    return ClassifyValue(generic.TypeArguments[0]) is { Value: not ValueKind.Document } item && !IsNullable(generic.TypeArguments[0])
                        ? item with { Container = ContainerKind.List }
                        : null;
                case "System.Collections.Generic.IReadOnlyDictionary":
                    return generic.TypeArguments[0].SpecialType == SpecialType.System_String
                        && ClassifyValue(generic.TypeArguments[1]) is { Value: ValueKind.String or ValueKind.UnsignedLong or ValueKind.Shape } entry
                        && !generic.TypeArguments.Any(IsNullable)
                        ? entry with { Container = ContainerKind.Map }
                        : null;
            }
        }

        return ClassifyValue(type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type);
    }

    public static bool IsNullable(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static WireType? ClassifyValue(ITypeSymbol type)
    {
        var kind = type.SpecialType switch
        {
            SpecialType.System_String => ValueKind.String,
            SpecialType.System_Boolean => ValueKind.Boolean,
            SpecialType.System_Int32 => ValueKind.Integer,
            SpecialType.System_Int64 => ValueKind.Long,
            SpecialType.System_UInt64 => ValueKind.UnsignedLong,
            SpecialType.System_Double => ValueKind.Double,
            SpecialType.None => ClassifyNamedType(type),
            _ => null,
        };
        return kind is { } known ? new WireType(known, ContainerKind.None, type) : null;
    }

    private static ValueKind? ClassifyNamedType(ITypeSymbol type)
    {
        if (type.HasAttribute(KnownNames.EnumAttribute))
        {
            return ValueKind.OpenEnum;
        }

        if (type.HasAttribute(KnownNames.ShapeAttribute))
        {
            return ValueKind.Shape;
        }

        return type.GetFullName() switch
        {
            "System.DateTimeOffset" => ValueKind.Timestamp,
            "System.Text.Json.JsonElement" => ValueKind.Document,
            _ => null,
        };
    }
}

/// <summary>The form of a C# type on the wire. Lives only while a declaration is parsed.</summary>
/// <param name="Value">The kind of a value, or of each item.</param>
/// <param name="Container">Whether there are several.</param>
/// <param name="Item">The type of a value, without nullability.</param>
internal sealed record WireType(ValueKind Value, ContainerKind Container, ITypeSymbol Item);
