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
    public void Run_UnrelatedChange_ReusesEveryFile()
    {
        var run = CreateRun();

        run.Replace(1, "namespace Other; class Unrelated { int Changed; }");

        Assert.All(run.GetReasons(EcsModelGenerator.TypesStep), AssertUnchanged);
        Assert.All(run.GetReasons(EcsModelGenerator.EnumsStep), AssertUnchanged);
        Assert.All(run.GetOutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Run_CommentInSameFile_ReusesEveryFile()
    {
        var run = CreateRun();

        run.Replace(0, "// A comment that moves every line.\n\n" + GeneratorRun.WrapInModelsNamespace(Shape + OpenEnum + Error));

        Assert.All(run.GetReasons(EcsModelGenerator.TypesStep), AssertUnchanged);
        Assert.All(run.GetOutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Run_NewMember_EmitsOnlyThatFile()
    {
        var run = CreateRun();

        run.Replace(0, GeneratorRun.WrapInModelsNamespace(Shape.Replace("{ public", "{ public int? Size { get; init; } public", StringComparison.Ordinal) + OpenEnum + Error));

        Assert.Single(run.GetOutputReasons(), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Contains("\"size\"u8", run.Files["EcsServiceConnect.Client.Models.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_RequiredMemberInNestedType_EmitsValidationOfItsOwner()
    {
        const string user = "[EcsShape] public sealed partial record User { public Thing? Thing { get; init; } }";
        var run = GeneratorRun.Create(GeneratorRun.WrapInModelsNamespace(user), GeneratorRun.WrapInModelsNamespace(Shape));
        Assert.DoesNotContain("Validate(", run.Files["EcsServiceConnect.Client.Models.User.g.cs"], StringComparison.Ordinal);

        run.Replace(1, GeneratorRun.WrapInModelsNamespace(Shape.Replace("string? Name", "required string Name", StringComparison.Ordinal)));

        Assert.Contains("validator.ValidateMember(\"thing\", Thing);", run.Files["EcsServiceConnect.Client.Models.User.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SeveralTypes_EmitsOneFilePerType()
    {
        Assert.Equal(
            [
                "EcsServiceConnect.Client.ModeledErrors.g.cs",
                "EcsServiceConnect.Client.Models.BusyException.g.cs",
                "EcsServiceConnect.Client.Models.Color.g.cs",
                "EcsServiceConnect.Client.Models.Thing.g.cs",
            ],
            CreateRun().Files.Keys.Order(StringComparer.Ordinal));
    }

    private static GeneratorRun CreateRun() =>
        GeneratorRun.Create(GeneratorRun.WrapInModelsNamespace(Shape + OpenEnum + Error), "namespace Other; class Unrelated;");

    private static void AssertUnchanged(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
