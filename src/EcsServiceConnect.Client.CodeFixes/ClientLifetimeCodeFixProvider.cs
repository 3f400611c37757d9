using System.Collections.Immutable;
using System.Composition;
using EcsServiceConnect.Client.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace EcsServiceConnect.Client.CodeFixes;

/// <summary>Moves the declaration of a client from the body of a loop to the statement before the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ClientLifetimeCodeFixProvider : CodeFixProvider
{
    private const string Title = "Make the client once, before the loop";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [Rules.ClientPerIteration.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is
            { Parent: BlockSyntax { Parent: StatementSyntax loop }, Declaration.Variables.Count: 1 } declaration
            && IsLoop(loop)
            && loop.Parent is BlockSyntax or GlobalStatementSyntax)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(Move(root, declaration, loop))), Title),
                context.Diagnostics);
        }
    }

    private static bool IsLoop(StatementSyntax statement) =>
        statement is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static SyntaxNode Move(SyntaxNode root, LocalDeclarationStatementSyntax declaration, StatementSyntax loop)
    {
        root = root.TrackNodes(declaration, loop);
        root = root.RemoveNode(root.GetCurrentNode(declaration)!, SyntaxRemoveOptions.KeepNoTrivia)!;
        var moved = declaration.WithLeadingTrivia(loop.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);

        // Comments on the loop stay above the client, which is now its first line.
        var current = root.GetCurrentNode(loop)!;
        root = root.ReplaceNode(current, current.WithLeadingTrivia(loop.GetLeadingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
        current = root.GetCurrentNode(loop)!;
        return current.Parent is GlobalStatementSyntax statement
            ? root.InsertNodesBefore(statement, [SyntaxFactory.GlobalStatement(moved)])
            : root.InsertNodesBefore(current, [moved]);
    }
}
