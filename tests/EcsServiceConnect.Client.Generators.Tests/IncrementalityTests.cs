using EcsServiceConnect.Client.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace EcsServiceConnect.Client.Generators.Tests;

public class IncrementalityTests
{
    private const string Shape = "[EcsShape] public sealed partial record Thing { public string? Name { get; init; } }";
    private const string OpenEnum =
        "[EcsEnum] public readonly partial record struct Color(string Value) { public static class Names { public const string Red = \"RED\"; } }";

    private const string Error = "[EcsError] public sealed partial class BusyException : EcsServiceException;";

    [Fact]
    public void Run_AfterAnUnrelatedChange_UsesEveryFileAgain()
    {
        var run = Start();

        run.Replace(1, "namespace Other; class Unrelated { int Changed; }");

        Assert.All(run.Reasons(EcsModelGenerator.TypesStep), Unchanged);
        Assert.All(run.Reasons(EcsModelGenerator.EnumsStep), Unchanged);
        Assert.All(run.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Run_AfterACommentInTheSameFile_UsesEveryFileAgain()
    {
        var run = Start();

        run.Replace(0, "// A comment that moves every line.\n\n" + GeneratorRun.InModels(Shape + OpenEnum + Error));

        Assert.All(run.Reasons(EcsModelGenerator.TypesStep), Unchanged);
        Assert.All(run.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Run_AfterANewMember_WritesOnlyThatFileAgain()
    {
        var run = Start();

        run.Replace(0, GeneratorRun.InModels(Shape.Replace("{ public", "{ public int? Size { get; init; } public", StringComparison.Ordinal) + OpenEnum + Error));

        Assert.Single(run.OutputReasons(), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Contains("\"size\"u8", run.Files["EcsServiceConnect.Client.Models.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenAnotherTypeGetsARequiredMember_WritesTheCheckOfItsUser()
    {
        const string user = "[EcsShape] public sealed partial record User { public Thing? Thing { get; init; } }";
        var run = GeneratorRun.Over(GeneratorRun.InModels(user), GeneratorRun.InModels(Shape));
        Assert.DoesNotContain("CheckRequired", run.Files["EcsServiceConnect.Client.Models.User.g.cs"], StringComparison.Ordinal);

        run.Replace(1, GeneratorRun.InModels(Shape.Replace("string? Name", "required string Name", StringComparison.Ordinal)));

        Assert.Contains("missing.Check(\"thing\", Thing);", run.Files["EcsServiceConnect.Client.Models.User.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OverSeveralTypes_WritesOneFileForEach()
    {
        Assert.Equal(
            [
                "EcsServiceConnect.Client.ModeledErrors.g.cs",
                "EcsServiceConnect.Client.Models.BusyException.g.cs",
                "EcsServiceConnect.Client.Models.Color.g.cs",
                "EcsServiceConnect.Client.Models.Thing.g.cs",
            ],
            Start().Files.Keys.Order(StringComparer.Ordinal));
    }

    private static GeneratorRun Start() =>
        GeneratorRun.Over(GeneratorRun.InModels(Shape + OpenEnum + Error), "namespace Other; class Unrelated;");

    private static void Unchanged(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
