using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace EcsServiceConnect.Client.Analyzers;

/// <summary>Reports clients that live too short, or beside the one that the application has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientLifetimeAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Options that make a client on purpose another one than the application's.</summary>
    private static readonly ImmutableHashSet<string> _identities = ["Credentials", "Profile", "ServiceUrl"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [Rules.ClientPerIteration, Rules.ClientBesideRegistration, Rules.ClientPerCall];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Find(start.Compilation) is { } types)
            {
                var handlers = new RequestHandlerClassifier(types);
                start.RegisterOperationAction(operation => Analyze(operation, types, handlers), OperationKind.ObjectCreation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, KnownTypes types, RequestHandlerClassifier handlers)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (SymbolEqualityComparer.Default.Equals(creation.Type, types.Client) && FindFault(creation, context.ContainingSymbol, types, handlers) is { } fault)
        {
            context.ReportDiagnostic(fault);
        }
    }

    /// <summary>Finds the gravest fault; a client is reported once.</summary>
    private static Diagnostic? FindFault(IObjectCreationOperation creation, ISymbol member, KnownTypes types, RequestHandlerClassifier handlers)
    {
        var location = creation.Syntax.GetLocation();
        var isShortLived = IsDisposedByUsing(creation) || IsUsedOnce(creation);
        if (isShortLived && RepeatedCode.IsRepeatedWithoutChange(creation))
        {
            return Diagnostic.Create(Rules.ClientPerIteration, location, "iteration");
        }

        var isSameForAllCallers = !creation.Arguments.Any(static argument => argument.DependsOnParameters());
        if (isShortLived && isSameForAllCallers && handlers.IsPerRequest(creation, member) || handlers.IsMadeWithHandler(creation, member))
        {
            return Diagnostic.Create(Rules.ClientPerIteration, location, "request");
        }

        if (!IsInstanceMember(member, types) || IsInFunction(creation))
        {
            return null;
        }

        if (types.IsClientRegistered && !IsOtherClient(creation))
        {
            return Diagnostic.Create(Rules.ClientBesideRegistration, location);
        }

        return isSameForAllCallers && IsDisposedByUsing(creation) && member is IMethodSymbol { MethodKind: MethodKind.Ordinary }
            ? Diagnostic.Create(Rules.ClientPerCall, location, member.Name)
            : null;
    }

    private static bool IsDisposedByUsing(IOperation creation) => creation.GetUser() is IUsingOperation
        || creation.GetInitializedLocal() is not null
        && creation.GetAncestors().OfType<IVariableDeclarationGroupOperation>().FirstOrDefault()?.Parent is IUsingDeclarationOperation or IUsingOperation;

    /// <summary>Whether a call is made on a client that nobody keeps: <c>await new EcsClient().ListClustersAsync()</c>.</summary>
    private static bool IsUsedOnce(IOperation creation)
    {
        var use = creation;
        while (GetReceivingInvocation(use) is { } invocation)
        {
            use = invocation;
        }

        return use != creation && use.GetUser() is IAwaitOperation;
    }

    private static IInvocationOperation? GetReceivingInvocation(IOperation value)
    {
        var user = value.GetUser();
        var invocation = user as IInvocationOperation ?? (user as IArgumentOperation)?.Parent as IInvocationOperation;
        return invocation is not null && value.IsReceiver(invocation) ? invocation : null;
    }

    /// <summary>Whether a member belongs to an object that could be given a client, and that the application may call at any time.</summary>
    private static bool IsInstanceMember(ISymbol member, KnownTypes types) =>
        !member.IsStatic
        && !member.IsOverride
        && member.ContainingType is { TypeKind: TypeKind.Class, Name: not "Program" } type
        && !type.Is(types.ClientInterface)
        && !type.Is(types.HostedService)
        && !(member is IMethodSymbol method && method.Parameters.Any(parameter => parameter.Type.Is(types.ServiceCollection)));

    private static bool IsInFunction(IOperation creation) =>
        creation.GetAncestors().Any(static ancestor => ancestor is IAnonymousFunctionOperation or ILocalFunctionOperation);

    private static bool IsOtherClient(IObjectCreationOperation creation) => creation.Arguments.Length > 1
        || creation.Descendants().OfType<ISimpleAssignmentOperation>()
            .Any(static assignment => assignment.Target is IPropertyReferenceOperation target && _identities.Contains(target.Property.Name));
}
