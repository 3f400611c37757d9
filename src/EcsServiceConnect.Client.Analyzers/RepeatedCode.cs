using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EcsServiceConnect.Client.Analyzers;

/// <summary>The loops of a method, and the functions that are called as loops.</summary>
internal static class RepeatedCode
{
    /// <summary>Whether a loop makes the same value in each iteration, so that it could be made once before.</summary>
    public static bool IsRepeatedWithoutChange(IObjectCreationOperation creation) =>
        FindRepetition(creation) is { } repetition && !creation.Arguments.Any(argument => DependsOn(argument, repetition));

    /// <summary>Finds the innermost loop, or function that is called for each item, around an operation.</summary>
    public static IOperation? FindRepetition(IOperation operation)
    {
        var inner = operation;
        foreach (var ancestor in operation.GetAncestors())
        {
            switch (ancestor)
            {
                case ILoopOperation loop when loop.Body == inner:
                    return loop;
                case IAnonymousFunctionOperation function:
                    return IsCalledForEachItem(function) ? function : null;
                case ILocalFunctionOperation:
                    return null;
            }

            inner = ancestor;
        }

        return null;
    }

    private static bool IsCalledForEachItem(IAnonymousFunctionOperation function) =>
        function.GetAncestors().OfType<IInvocationOperation>().FirstOrDefault()?.TargetMethod is { } method
        && method.ContainingType.ToDisplayString() == "System.Threading.Tasks.Parallel";

    /// <summary>Whether a value may differ between iterations. What cannot be decided may.</summary>
    private static bool DependsOn(IOperation value, IOperation repetition)
    {
        var parts = value.Descendants().Prepend(value).ToArray();
        return parts.Any(static part => part is IInvocationOperation or IAwaitOperation or IAssignmentOperation { Target: not IPropertyReferenceOperation })
            || parts.Select(GetSymbol).OfType<ISymbol>().Any(symbol => IsDeclaredIn(symbol, repetition) || IsUsedIn(symbol, repetition, except: value));
    }

    private static bool IsDeclaredIn(ISymbol symbol, IOperation repetition) =>
        symbol.DeclaringSyntaxReferences.Any(reference =>
            reference.SyntaxTree == repetition.Syntax.SyntaxTree && repetition.Syntax.Span.Contains(reference.Span));

    private static bool IsUsedIn(ISymbol symbol, IOperation repetition, IOperation except) => repetition.Descendants()
        .Where(operation => !except.Syntax.Span.Contains(operation.Syntax.Span))
        .Any(operation => SymbolEqualityComparer.Default.Equals(GetSymbol(operation), symbol));

    private static ISymbol? GetSymbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Field.IsConst: false } field => field.Field,
        IPropertyReferenceOperation { Instance: not (null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }) } property => property.Property,
        _ => null,
    };
}
