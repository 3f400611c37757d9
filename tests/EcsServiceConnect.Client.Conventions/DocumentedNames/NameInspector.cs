using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcsServiceConnect.Client.Conventions.DocumentedNames;

/// <summary>Finds the names in a code span that do not exist. What a span is follows from how it is written.</summary>
internal static partial class NameInspector
{
    /// <summary>The documents for those who change the library; they also name what is internal.</summary>
    private static readonly string[] _contributing = ["CONTRIBUTING.md", "docs/architecture.md", "docs/decisions/"];

    public static IEnumerable<string> FindUnknown(DocumentedName span)
    {
        var isContributing = _contributing.Any(span.Document.StartsWith);
        return Find(span.Text, name => NameIndex.IsPublic(name) || (isContributing && NameIndex.IsInternal(name))).Distinct();
    }

    /// <summary>Finds the options of a command line that no program here has.</summary>
    public static IEnumerable<string> FindUnknownOptions(string text) =>
        Options().Matches(OtherProgram().Replace(text, "")).Select(static match => match.Value).Where(static option => !NameIndex.IsLiteral(option));

    private static IEnumerable<string> Find(string text, Func<string, bool> isKnown)
    {
        if (HyphenatedOrRequest().IsMatch(text))
        {
            return [];
        }

        if (RepositoryPath().IsMatch(text))
        {
            return NameIndex.IsPath(text) ? [] : [text];
        }

        if (SourceFileName().IsMatch(text))
        {
            return NameIndex.IsSourceFile(text) ? [] : [text];
        }

        if (Options().IsMatch(text))
        {
            return FindUnknownOptions(text);
        }

        if (Abbreviation().Match(text) is { Success: true } abbreviation)
        {
            return NameIndex.IsAbbreviated(abbreviation.Groups["start"].Value, abbreviation.Groups["end"].Value) ? [] : [text];
        }

        if (SectionKey().IsMatch(text))
        {
            return text.Split(':')[1..].Where(name => !isKnown(name));
        }

        if (CapitalLetters().IsMatch(text))
        {
            return NameIndex.IsValue(text) ? [] : [text];
        }

        if (SnakeCase().IsMatch(text))
        {
            return NameIndex.IsLiteral(text) ? [] : [text];
        }

        if (CamelCase().IsMatch(text))
        {
            return NameIndex.IsWireName(text) || NameIndex.IsParameter(text) || NameIndex.IsLiteral(text) ? [] : [text];
        }

        if (DottedLowerCase().IsMatch(text))
        {
            return FileName().IsMatch(text) || NameIndex.IsLiteral(text) || text.Split('.').All(NameIndex.IsWireName) ? [] : [text];
        }

        if (NameIndex.IsNamespaceOrPackage(text.StartsWith("using ", StringComparison.Ordinal) ? text[6..].TrimEnd(';') : text))
        {
            return [];
        }

        return FindInCode(text, isKnown);
    }

    private static IEnumerable<string> FindInCode(string text, Func<string, bool> isKnown)
    {
        var expression = SyntaxFactory.ParseExpression(Ellipsis().Replace(text, ""));
        if (expression.ContainsDiagnostics)
        {
            yield break;
        }

        foreach (var name in expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Where(static name => !IsTypeParameter(name)))
        {
            var identifier = name.Identifier.ValueText;
            if (name.Parent is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: var type } } access
                && access.Name == name
                && NameIndex.IsType(type))
            {
                if (!NameIndex.IsMemberOf(type, identifier))
                {
                    yield return $"{type}.{identifier}";
                }
            }
            else if (name.Parent is NameColonSyntax ? !NameIndex.IsParameter(identifier) : char.IsUpper(identifier[0]) && !isKnown(identifier))
            {
                yield return identifier;
            }
        }
    }

    private static bool IsTypeParameter(SimpleNameSyntax name) =>
        name.Parent is TypeArgumentListSyntax && TypeParameter().IsMatch(name.Identifier.ValueText);

    /// <summary>Words with hyphens, such as headers and regions, and requests of HTTP.</summary>
    [GeneratedRegex(@"^[\w.]+(-[\w.]+)+$|^(DELETE|GET|POST)\b")]
    private static partial Regex HyphenatedOrRequest();

    [GeneratedRegex(@"^(src|tests|samples|docs|\.ci)/[^<]+$|^\w+/\w+\.cs$")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"^\w+\.cs$")]
    private static partial Regex SourceFileName();

    /// <summary>A command of another program, up to the options that it hands on.</summary>
    [GeneratedRegex(@"^(aws|curl|dotnet|node|pytest)\b((?! -- ).)*")]
    private static partial Regex OtherProgram();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]*")]
    private static partial Regex Options();

    [GeneratedRegex(@"^(?<start>[A-Z]\w+)(?:\.\.\.|…)(?<end>\w*)$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+$")]
    private static partial Regex SectionKey();

    [GeneratedRegex("^[A-Z][A-Z0-9_]{2,}$")]
    private static partial Regex CapitalLetters();

    [GeneratedRegex("^[a-z0-9]+(_[a-z0-9]+)+$")]
    private static partial Regex SnakeCase();

    [GeneratedRegex(@"^[a-z]+[A-Z]\w*$")]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"^[a-z]\w*(\.[a-z]\w*)+$")]
    private static partial Regex DottedLowerCase();

    [GeneratedRegex(@"\.(cs|html|json|md|mjs|py|svg)$")]
    private static partial Regex FileName();

    [GeneratedRegex("^T([A-Z]|$)")]
    private static partial Regex TypeParameter();

    [GeneratedRegex(@"\.\.\.|…")]
    private static partial Regex Ellipsis();
}
