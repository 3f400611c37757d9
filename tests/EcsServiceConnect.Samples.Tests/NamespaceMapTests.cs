using System.Diagnostics;

namespace EcsServiceConnect.Samples.Tests;

public sealed class NamespaceMapTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_Table_ShowsWhoseTasksAreTooOld()
    {
        var output = await BuiltProgram.NamespaceMap.GetOutputAsync();

        LineAssert.Matches(
            output,
            "^6 services of 3 clusters in the namespace shop",
            @"catalog +\| shop-core +\| catalog:50051 +\| 50051/grpc ",
            @"storefront +\| shop-edge +\| \(client only\)",
            @"^Warning: shop-jobs/restocker: .* cannot reach prices:80\.");
        Assert.Single(output.Split('\n'), static line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_Mermaid_DrawsAFlowchart() => LineAssert.Matches(
        await BuiltProgram.NamespaceMap.RunAsync("--format", "mermaid"),
        "^flowchart LR$",
        @"subgraph c2\[""shop-jobs""\]",
        @"\(\[""prices:80<br/>http2""\]\)",
        @"s[0-9]+ -\. cannot reach \.-> e[0-9]+");

    [Fact]
    public async Task Run_Html_DrawsTheMapIntoTheFile()
    {
        var file = _folder.GetPath("map.html");

        LineAssert.Matches(await BuiltProgram.NamespaceMap.RunAsync("--html", file), "^The map of shop: 6 services");

        LineAssert.Matches(
            await File.ReadAllTextAsync(file, Token),
            "^<!DOCTYPE html>$",
            @"<svg .*role=""img""",
            ">restocker<",
            ">prices:80<",
            "cannot reach prices:80");
    }

    [Fact]
    public async Task Run_HtmlInMissingFolder_ExplainsWhatToDo() => LineAssert.Matches(
        await BuiltProgram.NamespaceMap.FailAsync("--html", _folder.GetPath("missing/map.html")),
        "^Failed: '.*missing/map.html' cannot be written",
        "^What to do: name a file");

    [Fact]
    public async Task Run_EndpointWithoutNamespace_NamesTheMissingOption() => LineAssert.Matches(
        await BuiltProgram.NamespaceMap.FailAsync("--endpoint", "http://127.0.0.1:1"), @"^--endpoint needs --namespace\.$");

    [Fact]
    public async Task Run_EmptyNamespace_Fails() => LineAssert.Matches(
        await BuiltProgram.NamespaceMap.FailAsync("--endpoint", "http://127.0.0.1:1", "--namespace", ""),
        @"^--namespace must not be empty\.$");

    [Fact]
    public async Task Run_UnreachableEndpoint_ExplainsWhatToDo() => LineAssert.Matches(
        await BuiltProgram.NamespaceMap.FailAsync("--endpoint", "http://127.0.0.1:1", "--namespace", "shop"),
        "^Failed: ",
        "^What to do: ");

    [Fact]
    public async Task Run_OutputFull_ExplainsWhatToDo()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device that is always full.");
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{BuiltProgram.NamespaceMap.ToShellCommand()} >/dev/full"])
        {
            RedirectStandardError = true,
        })!;

        LineAssert.Matches(await shell.StandardError.ReadToEndAsync(Token), "^Failed: ", "^What to do: check that the output");
        await shell.WaitForExitAsync(Token);
        Assert.Equal(1, shell.ExitCode);
    }
}
