using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EcsServiceConnect.Client.Analyzers;

/// <summary>
/// Reports a response whose items are used while its failures cannot have been read: the response itself goes nowhere, and nothing in the
/// use of the items expects that one is absent.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreadFailuresAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Operations that change something. Whoever drops their response never learns that nothing happened.</summary>
    private static readonly ImmutableHashSet<string> _actions =
    [
        "RunTaskResponse", "StartTaskResponse", "UpdateTaskProtectionResponse", "UpdateContainerInstancesStateResponse", "DeleteTaskDefinitionsResponse",
    ];

    /// <summary>Requests that describe everything there is where they name nothing, with the member that names.</summary>
    private static readonly ImmutableDictionary<string, string> _optionalNames = ImmutableDictionary.CreateRange<string, string>(
    [
        new("DescribeCapacityProvidersResponse", "CapacityProviders"),
        new("DescribeClustersResponse", "Clusters"),
        new("DescribeTaskSetsResponse", "TaskSets"),
    ]);

    /// <summary>What one calls on items that may be absent: counts, searches and indexes.</summary>
    private static readonly ImmutableHashSet<string> _expectAbsence =
    [
        "Any", "Count", "LongCount", "TryGetNonEnumeratedCount", "FirstOrDefault", "SingleOrDefault", "LastOrDefault", "ElementAtOrDefault",
        "DefaultIfEmpty", "Contains", "All", "Find", "FindLast", "FindIndex", "Exists", "IndexOf", "Except", "ExceptBy", "ToDictionary",
        "ToLookup", "ToHashSet", "ToFrozenDictionary", "ToFrozenSet", "ToImmutableDictionary", "ToImmutableHashSet",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.UnreadFailures];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Find(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Await);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        var awaited = (IAwaitOperation)context.Operation;
        if (awaited.Type is { } response
            && response.Is(types.Failures)
            && awaited.GetAwaitedInvocation() is { } invocation
            && types.IsOfLibrary(invocation.TargetMethod)
            && IsLost(awaited, response)
            && MayFail(invocation, response))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.UnreadFailures, awaited.Syntax.GetLocation(), invocation.TargetMethod.Name));
        }
    }

    private static bool IsLost(IAwaitOperation awaited, ITypeSymbol response)
    {
        IOperation[] uses = awaited.GetUser() is IExpressionStatementOperation ? []
            : awaited.GetInitializedLocal() is { } local ? [.. awaited.GetReferences(local)]
            : [awaited];
        return uses.All(IsReadWithoutFailures) && (uses.Any(IsReadForItems) || _actions.Contains(response.Name));
    }

    private static bool IsReadForItems(IOperation response) =>
        response.GetUser() is IPropertyReferenceOperation { Property.Name: not "Metadata" };

    /// <summary>Whether a response is used for its items alone, as if all of them were there.</summary>
    private static bool IsReadWithoutFailures(IOperation response) =>
        response.GetUser() is IPropertyReferenceOperation { Property.Name: not "Failures" } property
        && property.Instance?.Syntax.Span.Contains(response.Syntax.Span) == true
        && !ExpectsAbsence(property);

    private static bool ExpectsAbsence(IOperation items) => items.GetUser() switch
    {
        IInvocationOperation invocation => _expectAbsence.Contains(invocation.TargetMethod.Name),
        IArgumentOperation { Parent: IInvocationOperation invocation } => _expectAbsence.Contains(invocation.TargetMethod.Name) || ContinuesToAbsence(invocation),
        IPropertyReferenceOperation { Property.Name: "Count" or "Length" } => true,
        IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation or IPropertySubpatternOperation or IConditionalAccessOperation => true,
        _ => items.GetInitializedLocal() is { } local && items.GetReferences(local).Any(ExpectsAbsence),
    };

    /// <summary>Whether items that were filtered or projected are used as if some could be absent.</summary>
    private static bool ContinuesToAbsence(IInvocationOperation invocation) =>
        invocation.TargetMethod.ContainingNamespace?.ToDisplayString() == "System.Linq" && ExpectsAbsence(invocation);

    /// <summary>Whether something can fail: a request without names has no name that can be missing.</summary>
    private static bool MayFail(IInvocationOperation invocation, ITypeSymbol response) =>
        !_optionalNames.TryGetValue(response.Name, out var member)
        || invocation.Descendants().OfType<IObjectCreationOperation>().Any(creation => creation.Initializer?.Initializers.Any(initializer =>
            initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } && target.Property.Name == member) == true);
}
