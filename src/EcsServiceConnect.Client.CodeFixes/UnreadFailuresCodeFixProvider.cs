using System.Collections.Immutable;
using System.Composition;
using EcsServiceConnect.Client.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcsServiceConnect.Client.CodeFixes;

/// <summary>Calls <c>ThrowIfAnyFailed()</c> on the response.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UnreadFailuresCodeFixProvider : CodeFixProvider
{
    private const string Method = "ThrowIfAnyFailed";
    private const string Namespace = "EcsServiceConnect.Client";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.UnreadFailures.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is AwaitExpressionSyntax awaited)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Call {Method}()", cancellationToken => FixAsync(context.Document, awaited, cancellationToken), Method),
                context.Diagnostics);
        }
    }

    private static async Task<Document> FixAsync(Document document, AwaitExpressionSyntax awaited, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var isImported = model!.LookupNamespacesAndTypes(awaited.SpanStart, name: "FailureExtensions").Length > 0;
        ExpressionSyntax response = awaited.Parent is ParenthesizedExpressionSyntax parenthesized
            ? parenthesized
            : SyntaxFactory.ParenthesizedExpression(awaited.WithoutTrivia()).WithTriviaFrom(awaited);
        var call = SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, response.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(Method)));
        var replaced = awaited.Parent is ParenthesizedExpressionSyntax ? awaited.Parent : awaited;
        root = root.ReplaceNode(replaced, call.WithTriviaFrom(replaced));
        return document.WithSyntaxRoot(isImported ? root : root.AddUsings(CreateUsing()));
    }

    private static UsingDirectiveSyntax CreateUsing() =>
        SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
}
