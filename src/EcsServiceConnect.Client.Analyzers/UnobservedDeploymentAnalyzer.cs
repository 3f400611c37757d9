using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EcsServiceConnect.Client.Analyzers;

/// <summary>Reports deployments that are tracked by nobody, and watches and waits that are dropped.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnobservedDeploymentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.UnobservedDeployment];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Find(start.Compilation) is { Tracker: not null } types)
            {
                start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (types.IsOfLibrary(invocation.TargetMethod) && (IsDroppedObservation(invocation, types) || IsDroppedTracker(invocation, types)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.UnobservedDeployment, invocation.Syntax.GetLocation(), invocation.TargetMethod.Name));
        }
    }

    /// <summary>Whether a watch is never enumerated, or a wait never awaited.</summary>
    private static bool IsDroppedObservation(IInvocationOperation invocation, KnownTypes types) =>
        invocation.TargetMethod is { Name: "WatchAsync" or "WaitForCompletionAsync" or "WaitForStageAsync" } method
        && method.ContainingType.Is(types.Tracker)
        && invocation.GetUser() is IExpressionStatementOperation;

    private static bool IsDroppedTracker(IInvocationOperation invocation, KnownTypes types)
    {
        if (!types.GetResult(invocation.Type).Is(types.Tracker))
        {
            return false;
        }

        var hasPolled = !invocation.TargetMethod.Name.EndsWith("AndTrackAsync", StringComparison.Ordinal);
        return GetAwait(invocation) is { } awaited
            ? IsDropped(awaited, use => IsUnobserved(use, hasPolled))
            : IsDropped(invocation, static _ => false);
    }

    private static bool IsDropped(IOperation value, Func<IOperation, bool> isUnobserved) => value.GetUser() is IExpressionStatementOperation
        || (value.GetInitializedLocal() is { } local ? value.GetReferences(local).All(isUnobserved) : isUnobserved(value));

    /// <summary>Whether only the latest progress of a tracker is read, which is null until somebody waits.</summary>
    private static bool IsUnobserved(IOperation tracker, bool hasPolled) =>
        !hasPolled && tracker.GetUser() is IPropertyReferenceOperation { Property.Name: "LatestProgress" };

    private static IAwaitOperation? GetAwait(IInvocationOperation invocation) => invocation.GetUser() switch
    {
        IAwaitOperation awaited => awaited,
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured => configured.GetUser() as IAwaitOperation,
        _ => null,
    };
}
