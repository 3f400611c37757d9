using EcsServiceConnect.Client.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>Parses the properties of a type into its members.</summary>
internal static class MemberParser
{
    private const string AdditionalMembersType = "System.Collections.Generic.IReadOnlyDictionary<string, System.Text.Json.JsonElement>";

    /// <summary>Parses the members of a type, its own first, then those of its bases, and collects their problems.</summary>
    public static List<MemberModel> Parse(INamedTypeSymbol type, TypeRole role, List<Problem> problems, CancellationToken cancellation)
    {
        var members = new List<MemberModel>();
        foreach (var property in GetProperties(type, withInherited: role != TypeRole.Error))
        {
            cancellation.ThrowIfCancellationRequested();
            if (ParseMember(type, role, property, problems, cancellation) is not { } member)
            {
                continue;
            }

            if (members.FirstOrDefault(m => m.ReadNames.Intersect(member.ReadNames).Any()) is { } other)
            {
                problems.Add(Problem.At(
                    property, Diagnostics.DuplicateWireName, other.Name, member.Name, other.ReadNames.Intersect(member.ReadNames).First()));
                continue;
            }

            members.Add(member);
        }

        return members;
    }

    /// <summary>Gets the properties of a type that are on the wire.</summary>
    public static IEnumerable<IPropertySymbol> GetProperties(INamedTypeSymbol type, bool withInherited) =>
        new[] { type }
            .Concat(withInherited ? type.GetAncestors() : [])
            .SelectMany(t => t.GetMembers().OfType<IPropertySymbol>())
            .Where(p => !p.IsStatic && !p.IsImplicitlyDeclared && p.DeclaredAccessibility == Accessibility.Public)
            .Where(p => !p.HasAttribute(KnownNames.NotOnWireAttribute) && !p.HasAttribute(KnownNames.AdditionalMembersAttribute));

    /// <summary>Finds the property that keeps the members that a record does not declare; null if there is none.</summary>
    public static string? FindAdditionalMembers(INamedTypeSymbol type, List<Problem> problems)
    {
        if (type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(static p => p.HasAttribute(KnownNames.AdditionalMembersAttribute)) is not { } property)
        {
            return null;
        }

        if (property.Type.ToDisplayString() != AdditionalMembersType || property.SetMethod is not { IsInitOnly: true })
        {
            problems.Add(Problem.At(property, Diagnostics.WrongMember, property.Name, "AdditionalMembers", $"the type {AdditionalMembersType} and an init accessor"));
        }

        return property.Name;
    }

    private static MemberModel? ParseMember(
        INamedTypeSymbol type, TypeRole role, IPropertySymbol property, List<Problem> problems, CancellationToken cancellation)
    {
        if (property.SetMethod is not { IsInitOnly: true } init)
        {
            problems.Add(Problem.At(property, Diagnostics.NoInit, property.Name));
            return null;
        }

        if (WireTypeClassifier.Classify(property.Type) is not { } wire)
        {
            problems.Add(Problem.At(property, Diagnostics.UnsupportedType, property.Name, property.Type.ToDisplayString()));
            return null;
        }

        var isNullable = WireTypeClassifier.IsNullable(property.Type);
        if (wire is { Value: ValueKind.OpenEnum, Container: ContainerKind.None })
        {
            if (isNullable)
            {
                problems.Add(Problem.At(property, Diagnostics.NullableOpenEnum, property.Name));
                return null;
            }
        }
        else if (!isNullable && !CanBeAbsent(wire, property, role))
        {
            problems.Add(Problem.At(property, Diagnostics.MustBeNullable, property.Name));
            return null;
        }

        if (role == TypeRole.Union && (property.IsRequired || init.DeclaredAccessibility != Accessibility.Private))
        {
            problems.Add(Problem.At(property, Diagnostics.UnionInit, property.Name));
            return null;
        }

        var isOmittedIfEmpty = property.HasAttribute(KnownNames.OmittedIfEmptyAttribute);
        if (isOmittedIfEmpty && (isNullable || wire.Container == ContainerKind.None))
        {
            problems.Add(Problem.At(property, Diagnostics.WrongMember, property.Name, "OmittedIfEmpty", "a list or map that is never null"));
        }

        var isInlined = property.HasAttribute(KnownNames.InlinedAttribute);
        if (isInlined && wire is not { Value: ValueKind.Shape, Container: ContainerKind.None })
        {
            problems.Add(Problem.At(property, Diagnostics.WrongMember, property.Name, "Inlined", "a record"));
        }

        return new MemberModel(
            property.Name,
            WireNames.Get(property),
            GetValueKind(type, wire),
            wire.Container,
            wire.Value is ValueKind.Shape or ValueKind.OpenEnum ? wire.Item.GetNameFrom(type) : wire.Item.ToDisplayString(NullableFlowState.NotNull),
            isNullable,
            property.IsRequired,
            FactsParser.Parse(type, property, wire, problems),
            wire.Value == ValueKind.Shape ? RecordGraph.GetNeeds(wire.Item, cancellation) : RecordNeeds.None)
        {
            EventWireName = WireNames.GetInEvents(property),
            IsOmittedIfEmpty = isOmittedIfEmpty,
            IsInlined = isInlined,
            IsTolerant = wire is { Value: ValueKind.Integer or ValueKind.Double, Container: ContainerKind.None }
                && WireNames.GetStyle(type) == WireStyle.SnakeCase,
        };
    }

    /// <summary>Gets the kind of a value: outside of the API of ECS, time is text.</summary>
    private static ValueKind GetValueKind(INamedTypeSymbol type, WireType wire) =>
        wire is { Value: ValueKind.Timestamp, Container: ContainerKind.None } && WireNames.GetStyle(type) != WireStyle.Api
            ? ValueKind.TextTimestamp
            : wire.Value;

    /// <summary>
    /// Whether a member that is not nullable has a value for "absent": a list or map is then empty, and a required reference is null after
    /// reading an incomplete file, which validation reports before sending.
    /// </summary>
    private static bool CanBeAbsent(WireType wire, IPropertySymbol property, TypeRole role) =>
        property.IsRequired
            ? property.Type.IsReferenceType
            : wire.Container != ContainerKind.None && role != TypeRole.Union;
}
