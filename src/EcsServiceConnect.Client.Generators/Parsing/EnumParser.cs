using EcsServiceConnect.Client.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators.Parsing;

/// <summary>Parses the declaration of an open enum into a model.</summary>
internal static class EnumParser
{
    public static ParseResult<EnumModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var problems = new List<Problem>();
        TypeParser.CheckDeclaration(type, problems, cancellation);
        if (!type.IsRecord || !type.IsReadOnly || !type.InstanceConstructors.Any(HasValueParameter))
        {
            problems.Add(Problem.At(type, Diagnostics.WrongDeclaration, type.Name, "EcsEnum", "a readonly record struct with the single parameter (string Value)"));
        }

        var values = ParseValues(type, problems);
        return problems.Count == 0
            ? new ParseResult<EnumModel>(new EnumModel(type.GetNamespace(), type.Name, new EquatableArray<EnumValue>(values)), default)
            : new ParseResult<EnumModel>(null, new EquatableArray<Problem>(problems));
    }

    private static bool HasValueParameter(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && constructor.Parameters[0] is { Name: "Value", Type.SpecialType: SpecialType.System_String };

    private static List<EnumValue> ParseValues(INamedTypeSymbol type, List<Problem> problems)
    {
        var values = new List<EnumValue>();
        var names = type.GetTypeMembers("Names").FirstOrDefault();
        var constants = names?.GetMembers().OfType<IFieldSymbol>() ?? [];
        foreach (var constant in constants.Where(c => c.IsConst && c.DeclaredAccessibility == Accessibility.Public))
        {
            if (constant.ConstantValue is not string value)
            {
                continue;
            }

            if (values.FirstOrDefault(v => v.Value == value) is { } other)
            {
                problems.Add(Problem.At(constant, Diagnostics.DuplicateValue, other.Name, constant.Name, type.Name, value));
            }

            values.Add(new EnumValue(constant.Name, value));
        }

        if (values.Count == 0)
        {
            problems.Add(Problem.At(type, Diagnostics.NoNames, type.Name));
        }

        return values;
    }
}
