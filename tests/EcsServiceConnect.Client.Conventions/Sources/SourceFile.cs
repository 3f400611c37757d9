using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcsServiceConnect.Client.Conventions.Sources;

/// <summary>What a reader of a C# file sees: the names that it declares, its comments and its texts.</summary>
public sealed class SourceFile
{
    private readonly SyntaxNode _root;

    private SourceFile(SyntaxNode root) => _root = root;

    public static SourceFile Parse(string code) =>
        new(CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse)).GetRoot());

    /// <summary>Every name that the file declares: types, members, parameters, locals.</summary>
    public IEnumerable<SourceName> Names => _root.DescendantNodes().Select(GetName).OfType<SourceName>();

    public string Namespace => _root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    /// <summary>The types that the file declares, nested ones too.</summary>
    public IEnumerable<string> Types =>
        _root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(static type => type.Identifier.ValueText);

    /// <summary>The methods that xunit runs.</summary>
    public IEnumerable<SourceName> Tests => _root.DescendantNodes().OfType<MethodDeclarationSyntax>()
        .Where(static method => method.AttributeLists.SelectMany(static list => list.Attributes)
            .Any(static attribute => attribute.Name.ToString() is "Fact" or "Theory"))
        .Select(static method => CreateName(method.Identifier));

    /// <summary>Comments and string literals, documentation without its tags.</summary>
    public IEnumerable<SourceText> Texts
    {
        get
        {
            foreach (var trivia in _root.DescendantTrivia())
            {
                if (trivia.GetStructure() is DocumentationCommentTriviaSyntax documentation)
                {
                    yield return new SourceText(GetLine(documentation.GetLocation()), ReadDocumentation(documentation));
                }
                else if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                {
                    yield return new SourceText(GetLine(trivia.GetLocation()), trivia.ToString());
                }
            }

            foreach (var token in _root.DescendantTokens())
            {
                if (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                    or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                    or SyntaxKind.Utf8StringLiteralToken)
                {
                    yield return new SourceText(GetLine(token.GetLocation()), token.ValueText);
                }
            }
        }
    }

    private static SourceName? GetName(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => CreateName(type.Identifier),
        DelegateDeclarationSyntax type => CreateName(type.Identifier),
        MethodDeclarationSyntax method => CreateName(method.Identifier),
        PropertyDeclarationSyntax property => CreateName(property.Identifier),
        EventDeclarationSyntax @event => CreateName(@event.Identifier),
        EnumMemberDeclarationSyntax member => CreateName(member.Identifier),
        VariableDeclaratorSyntax variable => CreateName(variable.Identifier),
        ParameterSyntax parameter => CreateName(parameter.Identifier),
        SingleVariableDesignationSyntax designation => CreateName(designation.Identifier),
        LocalFunctionStatementSyntax function => CreateName(function.Identifier),
        ForEachStatementSyntax loop => CreateName(loop.Identifier),
        CatchDeclarationSyntax { Identifier.ValueText.Length: > 0 } declaration => CreateName(declaration.Identifier),
        _ => null,
    };

    private static SourceName CreateName(SyntaxToken identifier) => new(GetLine(identifier.GetLocation()), identifier.ValueText);

    private static int GetLine(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    private static string ReadDocumentation(DocumentationCommentTriviaSyntax documentation)
    {
        var text = new StringBuilder();
        foreach (var token in documentation.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.XmlTextLiteralToken)))
        {
            // Code in documentation is another language: names in it are checked where they are declared.
            if (!token.Parent!.Ancestors().OfType<XmlElementSyntax>().Any(static element => element.StartTag.Name.ToString() is "c" or "code"))
            {
                text.Append(token.ValueText).Append(' ');
            }
        }

        return text.ToString();
    }
}
