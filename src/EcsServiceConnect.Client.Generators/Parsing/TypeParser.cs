using EcsServiceConnect.Client.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>Parses the declaration of a shape, a request or an error into a model.</summary>
internal static class TypeParser
{
    public static ParseResult<TypeModel> ParseShape(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var role = type.HasAttribute(KnownNames.UnionAttribute) ? TypeRole.Union : TypeRole.Shape;
        return type.IsRecord
            ? Parse(type, role, operation: null, isFault: false, cancellation)
            : ReportWrongDeclaration(type, "EcsShape", "a record class");
    }

    public static ParseResult<TypeModel> ParseError(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        return type.DerivesFrom(KnownNames.ErrorBase)
            ? Parse(type, TypeRole.Error, operation: null, context.Attributes[0].GetFlag("IsFault"), cancellation)
            : ReportWrongDeclaration(type, "EcsError", "a class that derives from EcsServiceException");
    }

    public static ParseResult<TypeModel> ParseRequest(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        if (!type.IsRecord || type.GetAncestors().FirstOrDefault(IsTypedRequest)?.TypeArguments[0] is not INamedTypeSymbol response)
        {
            return ReportWrongDeclaration(type, "EcsOperation", "a record that derives from EcsRequest<TResponse>");
        }

        var ending = type.Name.Length - KnownNames.RequestEnding.Length;
        if (ending <= 0 || !type.Name.EndsWith(KnownNames.RequestEnding, StringComparison.Ordinal))
        {
            return new ParseResult<TypeModel>(null, new([Problem.At(type, Diagnostics.RequestName, type.Name)]));
        }

        var token = type.GetMembers(KnownNames.ClientToken).OfType<IPropertySymbol>().FirstOrDefault();
        if (token is not null && !(token.Type.SpecialType == SpecialType.System_String && WireTypeClassifier.IsNullable(token.Type)))
        {
            return new ParseResult<TypeModel>(null, new([Problem.At(token, Diagnostics.ClientTokenType, type.Name)]));
        }

        var attribute = context.Attributes[0];
        var operation = new OperationModel(
            type.Name.Substring(0, ending),
            response.GetNameFrom(type),
            attribute.GetFlag("IsIdempotent"),
            attribute.GetFlag("IsReadOnly"),
            token is not null);
        return Parse(type, TypeRole.Request, operation, isFault: false, cancellation);
    }

    private static bool IsTypedRequest(INamedTypeSymbol type) => type.Arity == 1 && type.GetFullName() == KnownNames.RequestBase;

    private static ParseResult<TypeModel> Parse(
        INamedTypeSymbol type, TypeRole role, OperationModel? operation, bool isFault, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        CheckDeclaration(type, problems, cancellation);
        if (!type.IsSealed)
        {
            problems.Add(Problem.At(type, Diagnostics.NotSealed, type.Name));
        }

        var members = MemberParser.Parse(type, role, problems, cancellation);
        var isDerived = type.GetAncestors().Any();
        var model = new TypeModel(
            role,
            type.GetNamespace(),
            type.Name,
            isDerived,
            isFault,
            operation,
            CopyParser.Parse(type),
            GetNeeds(type, role, isDerived, cancellation),
            new EquatableArray<MemberModel>(members),
            MemberParser.FindAdditionalMembers(type, problems));
        return new ParseResult<TypeModel>(problems.Count == 0 ? model : null, new EquatableArray<Problem>(problems));
    }

    /// <summary>Gets the needs of a type. A response is only received, so it is neither validated nor compared.</summary>
    private static RecordNeeds GetNeeds(INamedTypeSymbol type, TypeRole role, bool isDerived, CancellationToken cancellation) =>
        role is TypeRole.Error || (role is TypeRole.Shape && isDerived) ? RecordNeeds.None : RecordGraph.GetNeeds(type, cancellation);

    /// <summary>Reports what prevents adding generated code to a type at all.</summary>
    internal static void CheckDeclaration(INamedTypeSymbol type, List<Problem> problems, CancellationToken cancellation)
    {
        if (!type.IsPartial(cancellation))
        {
            problems.Add(Problem.At(type, Diagnostics.NotPartial, type.Name));
        }

        if (type.ContainingType is not null || type.IsGenericType)
        {
            problems.Add(Problem.At(type, Diagnostics.NestedOrGeneric, type.Name));
        }
    }

    private static ParseResult<TypeModel> ReportWrongDeclaration(INamedTypeSymbol type, string attribute, string expected) =>
        new(null, new EquatableArray<Problem>([Problem.At(type, Diagnostics.WrongDeclaration, type.Name, attribute, expected)]));
}
