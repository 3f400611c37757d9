using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EcsServiceConnect.Client.Analyzers;

/// <summary>Questions about operations.</summary>
internal static class OperationExtensions
{
    /// <summary>Gets the operation that uses the value of another one.</summary>
    public static IOperation? GetUser(this IOperation operation)
    {
        var user = operation.Parent;
        while (user is IConversionOperation or IParenthesizedOperation or ITranslatedQueryOperation)
        {
            user = user.Parent;
        }

        return user;
    }

    /// <summary>Gets the local that a value initializes, if it does nothing else.</summary>
    public static ILocalSymbol? GetInitializedLocal(this IOperation operation) =>
        operation.GetUser() is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator.Symbol : null;

    /// <summary>Gets all references to a local, also those in functions inside the method.</summary>
    public static IEnumerable<ILocalReferenceOperation> GetReferences(this IOperation operation, ILocalSymbol local) =>
        operation.GetRoot().Descendants().OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));

    public static IEnumerable<IOperation> GetAncestors(this IOperation operation)
    {
        for (var ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            yield return ancestor;
        }
    }

    /// <summary>Whether a value is what an invocation is made on, as an instance or by an extension.</summary>
    public static bool IsReceiver(this IOperation operation, IInvocationOperation invocation) =>
        invocation.Instance is { } instance && instance.Syntax.Span == operation.Syntax.Span
        || invocation.Arguments.Any(argument =>
            argument.Parameter?.Ordinal == 0 && invocation.TargetMethod.IsExtensionMethod && argument.Value.Syntax.Span == operation.Syntax.Span);

    /// <summary>Gets the invocation that an <c>await</c> awaits, without <c>ConfigureAwait</c>.</summary>
    public static IInvocationOperation? GetAwaitedInvocation(this IAwaitOperation operation) => operation.Operation switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: IInvocationOperation inner } => inner,
        IInvocationOperation invocation => invocation,
        _ => null,
    };

    /// <summary>Whether a value is made of what the caller of the method passed, directly or by way of a local.</summary>
    public static bool DependsOnParameters(this IOperation value) =>
        value.HasParameters() || value.Descendants().OfType<ILocalReferenceOperation>().Any(reference =>
            value.GetReferences(reference.Local).Any(static use => use.GetStatement().HasParameters())
            || value.GetRoot().Descendants().OfType<IVariableDeclaratorOperation>().Any(declarator =>
                SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local) && declarator.HasParameters()));

    private static bool HasParameters(this IOperation operation) => operation.Descendants().Prepend(operation)
        .Any(static part => part is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } });

    /// <summary>Gets the statement of the innermost block that an operation is in.</summary>
    private static IOperation GetStatement(this IOperation operation) =>
        operation.GetAncestors().FirstOrDefault(static ancestor => ancestor.Parent is IBlockOperation) ?? operation;

    private static IOperation GetRoot(this IOperation operation) => operation.GetAncestors().LastOrDefault() ?? operation;
}
