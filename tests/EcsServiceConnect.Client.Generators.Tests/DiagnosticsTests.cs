using System.Globalization;
using EcsServiceConnect.Client.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators.Tests;

public class DiagnosticsTests
{
    private const string Response = "[EcsShape] public sealed partial record AResponse : EcsResponse;";

    private static readonly string[] _unsupported = ["A", "ARequest", "AException", "Request"];

    [Theory]
    [InlineData("ESCG001", "Size", "[EcsShape] public sealed partial record A { public decimal? Size { get; init; } }")]
    [InlineData("ESCG001", "Other", "[EcsShape] public sealed partial record A { public Uri? Other { get; init; } }")]
    [InlineData("ESCG001", "Items", "[EcsShape] public sealed partial record A { public List<string>? Items { get; init; } }")]
    [InlineData("ESCG001", "Items", "[EcsShape] public sealed partial record A { public IReadOnlyList<string?>? Items { get; init; } }")]
    [InlineData("ESCG001", "Items", "[EcsShape] public sealed partial record A { public IReadOnlyList<IReadOnlyList<string>>? Items { get; init; } }")]
    [InlineData("ESCG001", "Items", "[EcsShape] public sealed partial record A { public IReadOnlyList<System.Text.Json.JsonElement>? Items { get; init; } }")]
    [InlineData("ESCG001", "Map", "[EcsShape] public sealed partial record A { public IReadOnlyDictionary<string, int>? Map { get; init; } }")]
    [InlineData("ESCG001", "Map", "[EcsShape] public sealed partial record A { public IReadOnlyDictionary<string, string?>? Map { get; init; } }")]
    [InlineData("ESCG001", "Map", "[EcsShape] public sealed partial record A { public IReadOnlyDictionary<int, string>? Map { get; init; } }")]
    [InlineData("ESCG002", "A", "[EcsShape] public sealed record A;")]
    [InlineData("ESCG002", "A", "[EcsEnum] public readonly record struct A(string Value) { public static class Names { public const string X = \"X\"; } }")]
    [InlineData("ESCG003", "A", "[EcsShape] public partial record A;")]
    [InlineData("ESCG003", "AException", "[EcsError] public partial class AException() : EcsServiceException(\"\", \"\");")]
    [InlineData("ESCG004", "Name", "[EcsShape] public sealed partial record A { public string? Name { get; set; } }")]
    [InlineData("ESCG004", "Name", "[EcsShape] public sealed partial record A { public string? Name { get; } }")]
    [InlineData("ESCG004", "Name", "[EcsShape] public sealed partial record A { public string? Name => null; }")]
    [InlineData("ESCG005", "Second", "[EcsShape] public sealed partial record A { public string? First { get; init; } [WireName(\"first\")] public string? Second { get; init; } }")]
    [InlineData("ESCG005", "Second", "[EcsShape] public sealed partial record A { public string? First { get; init; } [EventWireName(\"first\")] public string? Second { get; init; } }")]
    [InlineData("ESCG006", "A", "[EcsEnum] public readonly partial record struct A(string Value);")]
    [InlineData("ESCG006", "A", "[EcsEnum] public readonly partial record struct A(string Value) { public static class Names { const string X = \"X\"; } }")]
    [InlineData("ESCG007", "A", "[EcsOperation] public sealed partial record A : EcsRequest<AResponse>;" + Response)]
    [InlineData("ESCG007", "Request", "[EcsOperation] public sealed partial record Request : EcsRequest<AResponse>;" + Response)]
    [InlineData("ESCG008", "A", "public partial class Outer { [EcsShape] public sealed partial record A; }")]
    [InlineData("ESCG008", "A", "[EcsShape] public sealed partial record A<T>;")]
    [InlineData("ESCG009", "Name", "[EcsShape] public sealed partial record A { public string Name { get; init; } = \"\"; }")]
    [InlineData("ESCG009", "Size", "[EcsShape] public sealed partial record A { public int Size { get; init; } }")]
    [InlineData("ESCG009", "Size", "[EcsShape] public sealed partial record A { public required bool Size { get; init; } }")]
    [InlineData("ESCG010", "Color", "[EcsShape] public sealed partial record A { public Color? Color { get; init; } } [EcsEnum] public readonly partial record struct Color(string Value) { public static class Names { public const string X = \"X\"; } }")]
    [InlineData("ESCG011", "A", "[EcsShape] public sealed partial class A;")]
    [InlineData("ESCG011", "ARequest", "[EcsOperation] public sealed partial record ARequest;")]
    [InlineData("ESCG011", "AException", "[EcsError] public sealed partial class AException : Exception;")]
    [InlineData("ESCG011", "A", "[EcsEnum] public partial record struct A(string Value) { public static class Names { public const string X = \"X\"; } }")]
    [InlineData("ESCG011", "A", "[EcsEnum] public readonly partial record struct A(string Text) { public static class Names { public const string X = \"X\"; } }")]
    [InlineData("ESCG012", "Name", "[EcsShape, EcsUnion] public sealed partial record A { public string? Name { get; init; } }")]
    [InlineData("ESCG013", "Y", "[EcsEnum] public readonly partial record struct A(string Value) { public static class Names { public const string X = \"X\"; public const string Y = \"X\"; } }")]
    [InlineData("ESCG014", "ClientToken", "[EcsOperation] public sealed partial record ARequest : EcsRequest<AResponse> { public int? ClientToken { get; init; } }" + Response)]
    [InlineData("ESCG015", "Items", "[EcsShape] public sealed partial record A { [ItemKey] public IReadOnlyList<string>? Items { get; init; } }")]
    [InlineData("ESCG015", "Name", "[EcsShape] public sealed partial record A { [Unordered] public string? Name { get; init; } }")]
    [InlineData("ESCG015", "Items", "[EcsShape] public sealed partial record A { [Unordered] public IReadOnlyList<B>? Items { get; init; } } [EcsShape] public sealed partial record B;")]
    [InlineData("ESCG015", "Items", "[EcsShape] public sealed partial record A { [OmittedIfEmpty] public IReadOnlyList<string>? Items { get; init; } }")]
    [InlineData("ESCG015", "Name", "[EcsShape] public sealed partial record A { [Inlined] public string? Name { get; init; } }")]
    [InlineData("ESCG015", "Items", "[EcsShape] public sealed partial record A { [Inlined] public IReadOnlyList<A>? Items { get; init; } }")]
    [InlineData("ESCG015", "Flag", "[EcsShape] public sealed partial record A { [AbsentMeans(1)] public bool? Flag { get; init; } }")]
    [InlineData("ESCG015", "Number", "[EcsShape] public sealed partial record A { [AbsentMeans(1, 2)] public int? Number { get; init; } }")]
    [InlineData("ESCG015", "Name", "[EcsShape] public sealed partial record A { [AbsentMeans] public string? Name { get; init; } }")]
    [InlineData("ESCG015", "Names", "[EcsShape] public sealed partial record A { [AbsentMeans] public IReadOnlyList<string>? Names { get; init; } }")]
    [InlineData("ESCG015", "Name", "[EcsShape] public sealed partial record A { [AbsentMeans(IsDescribed = true)] public string? Name { get; init; } }")]
    [InlineData("ESCG015", "Name", "[EcsShape] public sealed partial record A { [AbsentMeans(Member = \"Number\")] public string? Name { get; init; } public int? Number { get; init; } }")]
    [InlineData("ESCG015", "Inner", "[EcsShape] public sealed partial record A { [AbsentMeans(\"\")] public A? Inner { get; init; } }")]
    [InlineData("ESCG015", "Map", "[EcsShape] public sealed partial record A { [AbsentMeans(\"\")] public IReadOnlyDictionary<string, string>? Map { get; init; } }")]
    [InlineData("ESCG015", "Name", "[EcsShape] public sealed partial record A { [ValueRange(0, 1)] public string? Name { get; init; } }")]
    [InlineData("ESCG015", "Number", "[EcsShape] public sealed partial record A { [ValueRange(1, 0)] public int? Number { get; init; } }")]
    [InlineData("ESCG015", "Numbers", "[EcsShape] public sealed partial record A { [ValueRange(0, 1)] public IReadOnlyList<int>? Numbers { get; init; } }")]
    [InlineData("ESCG015", "Number", "[EcsShape] public sealed partial record A { [LengthRange(0, 1)] public int? Number { get; init; } }")]
    [InlineData("ESCG015", "Name", "[EcsShape] public sealed partial record A { [LengthRange(2, 1)] public string? Name { get; init; } }")]
    [InlineData("ESCG015", "Rest", "[EcsShape] public sealed partial record A { [AdditionalMembers] public IReadOnlyDictionary<string, string>? Rest { get; init; } }")]
    [InlineData("ESCG015", "Number", "[EcsShape] public sealed partial record A { [Pattern(\"a\")] public int? Number { get; init; } }")]
    public void Run_UnsupportedDeclaration_ReportsItAtItsName(string id, string at, string body)
    {
        var run = GeneratorRun.CreateForModel(body);

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains($"'{at}'", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var text = run.Compilation.SyntaxTrees.Single(tree => tree.FilePath == diagnostic.Location.GetLineSpan().Path).ToString();
        Assert.Equal(at, text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.DoesNotContain(run.Files.Keys, file => _unsupported.Contains(file.Split('.')[^3]));
    }

    [Fact]
    public void Run_SeveralProblems_ReportsAll()
    {
        var run = GeneratorRun.CreateForModel("[EcsShape] public record A { public int Size { get; init; } public Uri? Other { get; set; } }");

        Assert.Equal(["ESCG002", "ESCG003", "ESCG004", "ESCG009"], run.Diagnostics.Select(d => d.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_SourcesWithoutRecords_ReportsNothing()
    {
        var run = GeneratorRun.Create("class Plain { public Uri? Other { get; set; } }");

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["EcsServiceConnect.Client.ModeledErrors.g.cs"], run.Files.Keys);
    }
}
