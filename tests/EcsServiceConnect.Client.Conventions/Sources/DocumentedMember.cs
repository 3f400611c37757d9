using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcsServiceConnect.Client.Conventions.Sources;

/// <summary>A public member with the opening of its documentation.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsMethod">Whether it is a method.</param>
/// <param name="IsFlag">Whether it is of type <see cref="bool"/>, or returns it.</param>
/// <param name="Summary">The text of its summary; empty if it has none.</param>
/// <param name="CancellationToken">The text about its <c>cancellationToken</c>; null if there is none.</param>
public sealed record DocumentedMember(int Line, string Name, bool IsMethod, bool IsFlag, string Summary, string? CancellationToken)
{
    public static IEnumerable<DocumentedMember> ReadAll(string code) => CSharpSyntaxTree
        .ParseText(code, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse)).GetRoot()
        .DescendantNodes().OfType<MemberDeclarationSyntax>()
        .Where(static member => member.Modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.PublicKeyword)))
        .Select(Create)
        .OfType<DocumentedMember>();

    private static DocumentedMember? Create(MemberDeclarationSyntax member)
    {
        var name = member switch
        {
            MethodDeclarationSyntax method => method.Identifier,
            PropertyDeclarationSyntax property => property.Identifier,
            _ => default,
        };
        var documentation = member.GetLeadingTrivia().Select(static trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>().LastOrDefault();
        if (name.ValueText.Length == 0 || documentation is null)
        {
            return null;
        }

        var elements = documentation.Content.OfType<XmlElementSyntax>().ToArray();
        var token = elements.FirstOrDefault(static element => element.StartTag.Name.ToString() == "param"
            && element.StartTag.Attributes.OfType<XmlNameAttributeSyntax>().Any(static attribute => attribute.Identifier.Identifier.ValueText == "cancellationToken"));
        return new DocumentedMember(
            member.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
            name.ValueText,
            member is MethodDeclarationSyntax,
            GetType(member)?.ToString().TrimEnd('?') == "bool",
            GetText(elements.FirstOrDefault(static element => element.StartTag.Name.ToString() == "summary")) ?? "",
            GetText(token));
    }

    private static TypeSyntax? GetType(MemberDeclarationSyntax member) =>
        (member as PropertyDeclarationSyntax)?.Type ?? (member as MethodDeclarationSyntax)?.ReturnType;

    private static string? GetText(XmlElementSyntax? element) => element is null ? null : string.Join(
        ' ', element.Content.ToString().Replace("///", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
