using System.Reflection;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.Testing;
using PublicApiGenerator;

namespace EcsServiceConnect.Client.Conventions.PublicApi;

/// <summary>
/// Compares the public API with the approved text beside this file. After an intended change, the received text
/// that a failing test leaves in the output folder replaces the approved one, and CHANGELOG.md lists the change.
/// </summary>
public class PublicApiTests
{
    public static TheoryData<string> Packages => ["EcsServiceConnect.Client", "EcsServiceConnect.Client.Diagrams", "EcsServiceConnect.Client.Testing"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void PublicApi_Package_MatchesApproved(string package)
    {
        Assembly[] assemblies = [typeof(IEcsClient).Assembly, typeof(SvgStyleSheet).Assembly, typeof(InMemoryEcs).Assembly];
        var received = assemblies.Single(a => a.GetName().Name == package).GeneratePublicApi(new ApiGeneratorOptions
        {
            // Without this, the registrations in Microsoft.Extensions.DependencyInjection would be left out.
            DenyNamespacePrefixes = [],
            ExcludeAttributes =
            [
                "System.CodeDom.Compiler.GeneratedCodeAttribute",
                "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
                "System.Reflection.AssemblyMetadataAttribute",
                "System.Runtime.CompilerServices.InternalsVisibleToAttribute",
                "System.Runtime.Versioning.TargetFrameworkAttribute",
            ],
        }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var folder = Path.Combine(AppContext.BaseDirectory, "PublicApi");
        var approved = Path.Combine(folder, package + ".approved.txt");
        var receivedFile = Path.Combine(folder, package + ".received.txt");
        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedFile, received);

        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";

        Assert.True(expected == received, $"The public API differs from the approved one. Received: {receivedFile}\n{FirstDifference(expected, received)}");
    }

    private static string FirstDifference(string expected, string received)
    {
        var (left, right) = (expected.Split('\n'), received.Split('\n'));
        var line = left.Zip(right).TakeWhile(p => p.First == p.Second).Count();
        return $"Line {line + 1}\n  approved: {left.ElementAtOrDefault(line)}\n  received: {right.ElementAtOrDefault(line)}";
    }
}
