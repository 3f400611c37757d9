using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators;

/// <summary>The problems that the generator reports, each with its remedy.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "ESCG001", "Unsupported member type",
        "Member '{0}' has type '{1}', which has no JSON form here. Use string, bool?, int?, long?, ulong?, double?, DateTimeOffset?, a shape, an open enum, IReadOnlyList of these, JsonElement?, or IReadOnlyDictionary of string to string, ulong or a shape; or mark it [NotOnWire].");

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "ESCG002", "Type is not partial", "Type '{0}' must be partial, so that its reader and writer can be added to it");

    public static readonly DiagnosticDescriptor NotSealed = Error(
        "ESCG003", "Type is not sealed", "Type '{0}' must be sealed, because its generated reader does not know the members of a derived type");

    public static readonly DiagnosticDescriptor NoInit = Error(
        "ESCG004", "Member has no init accessor", "Member '{0}' must have an init accessor and no set accessor; mark a computed property [NotOnWire]");

    public static readonly DiagnosticDescriptor DuplicateWireName = Error(
        "ESCG005", "Two members share a wire name", "Members '{0}' and '{1}' are both named '{2}' on the wire");

    public static readonly DiagnosticDescriptor NoNames = Error(
        "ESCG006", "Open enum without Names", "Open enum '{0}' must have a nested static class 'Names' with a public string constant for every known value");

    public static readonly DiagnosticDescriptor RequestName = Error(
        "ESCG007", "Request is not named after its operation", "Request '{0}' must be named after its operation, with the ending 'Request'");

    public static readonly DiagnosticDescriptor NestedOrGeneric = Error(
        "ESCG008", "Type is nested or generic", "Type '{0}' must be neither nested in another type nor generic");

    public static readonly DiagnosticDescriptor MustBeNullable = Error(
        "ESCG009", "Member cannot be absent", "Member '{0}' must be nullable, because the JSON may lack it");

    public static readonly DiagnosticDescriptor NullableOpenEnum = Error(
        "ESCG010", "Open enum is nullable", "Member '{0}' must not be nullable: the default of an open enum already means absent");

    public static readonly DiagnosticDescriptor WrongDeclaration = Error(
        "ESCG011", "Attribute does not fit the declaration", "Type '{0}' is marked [{1}] but is not {2}");

    public static readonly DiagnosticDescriptor UnionInit = Error(
        "ESCG012", "Member of a union can be set by anyone", "Member '{0}' of a union must have a private init accessor, so that only its factory sets it, and must not be required");

    public static readonly DiagnosticDescriptor DuplicateValue = Error(
        "ESCG013", "Two constants share a value", "Constants '{0}' and '{1}' of open enum '{2}' have the same value '{3}'");

    public static readonly DiagnosticDescriptor ClientTokenType = Error(
        "ESCG014", "ClientToken is not text", "Member 'ClientToken' of '{0}' must be of type 'string?', because the client fills it in");

    public static readonly DiagnosticDescriptor WrongMember = Error(
        "ESCG015", "Attribute does not fit the member", "Member '{0}' is marked [{1}], which needs {2}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "EcsServiceConnect.Client.Generators", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
