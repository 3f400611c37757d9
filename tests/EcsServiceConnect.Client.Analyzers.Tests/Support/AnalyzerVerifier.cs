using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace EcsServiceConnect.Client.Analyzers.Tests.Support;

/// <summary>
/// Compiles code against the library itself and runs an analyzer over it. What is to be reported stands between <c>[|</c> and <c>|]</c>.
/// </summary>
internal static class AnalyzerVerifier
{
    private static readonly MetadataReference[] _references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => IsReferenced(Path.GetFileName(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Verifies that the marked places, and no others, are reported under an id.</summary>
    public static async Task VerifyAsync(DiagnosticAnalyzer analyzer, string id, string markedCode, params string[] more)
    {
        var (code, expected) = ReadMarks(markedCode);
        var diagnostics = await AnalyzeAsync(analyzer, CreateDocument(code, more));
        Assert.Equal(
            expected.Select(span => $"{id} {code.Substring(span.Start, span.Length)}"),
            diagnostics.Select(diagnostic => $"{diagnostic.Id} {code.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}"));
    }

    /// <summary>Verifies that nothing is reported.</summary>
    public static Task VerifyNoneAsync(DiagnosticAnalyzer analyzer, string code, params string[] more) => VerifyAsync(analyzer, "", code, more);

    /// <summary>Verifies what the fix makes of code, and that nothing is reported in it.</summary>
    public static async Task VerifyFixAsync(DiagnosticAnalyzer analyzer, CodeFixProvider provider, string code, string expected)
    {
        var document = CreateDocument(code, []);
        var fixedDocument = await FixAsync(document, provider, Assert.Single(await AnalyzeAsync(analyzer, document)));
        Assert.NotNull(fixedDocument);
        Assert.Equal(expected, (await fixedDocument.GetTextAsync(Token)).ToString());
        Assert.Empty(await AnalyzeAsync(analyzer, fixedDocument));
    }

    /// <summary>Verifies that code is reported and left to its author.</summary>
    public static async Task VerifyNoFixAsync(DiagnosticAnalyzer analyzer, CodeFixProvider provider, string code)
    {
        var document = CreateDocument(code, []);
        Assert.Null(await FixAsync(document, provider, Assert.Single(await AnalyzeAsync(analyzer, document))));
    }

    private static async Task<Document?> FixAsync(Document document, CodeFixProvider provider, Diagnostic diagnostic)
    {
        CodeAction? action = null;
        var context = new CodeFixContext(document, diagnostic, (registered, _) => action = registered, Token);
        await provider.RegisterCodeFixesAsync(context);
        if (action is null)
        {
            return null;
        }

        var operations = await action.GetOperationsAsync(Token);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id);
    }

    private static async Task<Diagnostic[]> AnalyzeAsync(DiagnosticAnalyzer analyzer, Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync(Token))!;
        Assert.Empty(compilation.GetDiagnostics(Token).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var diagnostics = await compilation.WithAnalyzers([analyzer]).GetAllDiagnosticsAsync(Token);
        return
        [
            .. diagnostics
                .Where(static diagnostic => diagnostic.Id.StartsWith("ESCA", StringComparison.Ordinal) || diagnostic.Id == "AD0001")
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    private static Document CreateDocument(string code, IEnumerable<string> more)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.CurrentSolution
            .AddProject("Sample", "Sample", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp14))
            .WithCompilationOptions(new CSharpCompilationOptions(
                code.StartsWith("//program", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable))
            .AddMetadataReferences(_references);
        foreach (var (index, source) in more.Append(Sources.Usings).Append(Sources.Frameworks).Index())
        {
            project = project.AddDocument($"More{index}.cs", SourceText.From(source)).Project;
        }

        return project.AddDocument("Code.cs", SourceText.From(code));
    }

    private static (string Code, ImmutableArray<TextSpan> Spans) ReadMarks(string markedCode)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var code = markedCode;
        while (code.IndexOf("[|", StringComparison.Ordinal) is >= 0 and var start)
        {
            code = code.Remove(start, 2);
            var end = code.IndexOf("|]", StringComparison.Ordinal);
            code = code.Remove(end, 2);
            spans.Add(TextSpan.FromBounds(start, end));
        }

        return (code, spans.ToImmutable());
    }

    private static bool IsReferenced(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal)
        || file is "netstandard.dll" or "mscorlib.dll" or "AWSSDK.Core.dll" or "EcsServiceConnect.Client.dll" or "EcsServiceConnect.Client.Testing.dll"
        || (file.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && !file.StartsWith("Microsoft.Extensions.Hosting", StringComparison.Ordinal));
}
