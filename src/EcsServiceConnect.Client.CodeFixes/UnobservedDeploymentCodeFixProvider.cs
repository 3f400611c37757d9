using System.Collections.Immutable;
using System.Composition;
using EcsServiceConnect.Client.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcsServiceConnect.Client.CodeFixes;

/// <summary>Waits for a deployment instead of tracking it: <c>UpdateServiceAndWaitAsync</c> in place of <c>UpdateServiceAndTrackAsync</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UnobservedDeploymentCodeFixProvider : CodeFixProvider
{
    private const string TrackSuffix = "AndTrackAsync";
    private const string WaitSuffix = "AndWaitAsync";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.UnobservedDeployment.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } invocation
            && name.Identifier.ValueText.EndsWith(TrackSuffix, StringComparison.Ordinal)
            && GetAwaited(invocation) is { } awaited
            && (awaited.Parent is ExpressionStatementSyntax || InitializesUnusedVariable(awaited)))
        {
            var waiting = name.Identifier.ValueText.Substring(0, name.Identifier.ValueText.Length - TrackSuffix.Length) + WaitSuffix;
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Wait for the deployment: {waiting}",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(
                        name, SyntaxFactory.IdentifierName(waiting).WithTriviaFrom(name)))),
                    WaitSuffix),
                context.Diagnostics);
        }
    }

    /// <summary>Whether the type of the variable may change: it is <c>var</c>, and nothing reads the variable.</summary>
    private static bool InitializesUnusedVariable(AwaitExpressionSyntax awaited) =>
        awaited.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } variable }
        && variable.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == variable.Identifier.ValueText) == false;

    private static AwaitExpressionSyntax? GetAwaited(InvocationExpressionSyntax invocation) => invocation.Parent switch
    {
        AwaitExpressionSyntax awaited => awaited,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax awaited } } => awaited,
        _ => null,
    };
}
