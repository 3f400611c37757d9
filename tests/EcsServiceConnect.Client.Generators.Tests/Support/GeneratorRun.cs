using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EcsServiceConnect.Client.Generators.Tests.Support;

/// <summary>Runs the generator over sources that are compiled together with the library's own.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions _options = new(LanguageVersion.CSharp14, DocumentationMode.Parse);
    private static readonly MetadataReference[] _platform = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The errors and the checks of settings, without the parts of the client that they depend on.</summary>
    private const string ErrorRoot =
        """
        using EcsServiceConnect.Client.Errors;
        namespace EcsServiceConnect.Client;
        public class EcsServiceException(string errorCode, string message, Exception? innerException = null) : Exception(message, innerException)
        {
            internal EcsServiceException(in EcsErrorFacts facts) : this(facts.Code, facts.Message) { }
            public string ErrorCode { get; } = errorCode;
            public string ErrorMessage => Message;
            public int StatusCode { get; init; } = 400;
            internal virtual void WriteMembers(System.Text.Json.Utf8JsonWriter writer) { }
        }
        public sealed class EcsValidationException(IReadOnlyList<string> problems) : Exception
        {
            public IReadOnlyList<string> Problems { get; } = problems;
            public EcsValidationException(EcsRequest request, IReadOnlyList<string> problems) : this(problems) => Operation = request.Operation.Name;
            public string? Operation { get; init; }
        }
        internal static class SettingsValidator
        {
            public static void Validate(EcsRequestOptions options, List<string> problems) { }
        }
        """;

    private static readonly SyntaxTree[] _library =
    [
        Parse("ErrorRoot.cs", ErrorRoot),
        Parse("ImplicitUsings.cs", "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;"),
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Library"), "*.cs").Select(path => Parse(path, File.ReadAllText(path))),
    ];

    private GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation)
    {
        _driver = driver;
        Compilation = compilation;
    }

    /// <summary>The input of the generator.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The diagnostics of the generator.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _driver.GetRunResult().Diagnostics;

    /// <summary>The generated files, by name.</summary>
    public Dictionary<string, string> Files =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>Runs the generator over sources.</summary>
    public static GeneratorRun Create(string source, params string[] more)
    {
        var trees = new[] { source }.Concat(more).Select((text, i) => Parse($"Sample{i}.cs", text));
        var compilation = CSharpCompilation.Create(
            "Sample",
            [.. _library, .. trees],
            _platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create(
            [new EcsModelGenerator().AsSourceGenerator()],
            parseOptions: _options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        var run = new GeneratorRun(driver, compilation);
        run.RunAgain();
        return run;
    }

    /// <summary>Runs the generator over a body in the namespace of the records.</summary>
    public static GeneratorRun CreateForModel(string body) => Create(WrapInModelsNamespace(body));

    public static string WrapInModelsNamespace(string body) =>
        $"using EcsServiceConnect.Client;\nusing EcsServiceConnect.Client.Serialization;\nnamespace EcsServiceConnect.Client.Models;\n{body}\n";

    /// <summary>Replaces a source and runs the generator again.</summary>
    public void Replace(int index, string source)
    {
        var old = Compilation.SyntaxTrees[_library.Length + index];
        Compilation = Compilation.ReplaceSyntaxTree(old, Parse(old.FilePath, source));
        RunAgain();
    }

    /// <summary>Gets the reasons for the outputs of a tracked step in the last run.</summary>
    public IEnumerable<IncrementalStepRunReason> GetReasons(string step) =>
        Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>Gets the reasons for the files of the last run.</summary>
    public IEnumerable<IncrementalStepRunReason> GetOutputReasons() =>
        Result.TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);

    /// <summary>Gets the errors and warnings of the sources together with the generated code.</summary>
    public IEnumerable<Diagnostic> GetCompilerDiagnostics()
    {
        _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var all, out _);
        return all.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    private void RunAgain() => _driver = _driver.RunGenerators(Compilation);

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, _options, path);
}
