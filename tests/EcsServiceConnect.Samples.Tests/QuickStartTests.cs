using System.Text.RegularExpressions;

namespace EcsServiceConnect.Samples.Tests;

public sealed partial class QuickStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_Embedded_ListsBothClusters() => LineAssert.Matches(
        await BuiltProgram.QuickStart.RunAsync(),
        "^3 services of 2 clusters in the namespace shop",
        @"^catalog-api +\| shop-core +\| catalog:50051 +\| 50051 ",
        @"^storefront +\| shop-edge +\| storefront:80 +\| 8080 ",
        @"^restocker +\| shop-core +\| \(client only\) ");

    [Fact]
    public async Task Run_RunningServerTwice_Succeeds()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals of this kind are not sent on Windows.");
        using var server = BuiltProgram.LocalServer.Start("--port", "0", "--deployment-duration", "500ms");
        var url = Url().Match(await server.ReadLineAsync() ?? "").Value;

        for (var run = 0; run < 2; run++)
        {
            LineAssert.Matches(
                await BuiltProgram.QuickStart.RunAsync("--endpoint", url), "^3 services of 2 clusters in the namespace shop");
        }

        LineAssert.Matches(
            await BuiltProgram.NamespaceMap.RunAsync("--endpoint", url, "--namespace", "shop"), @"storefront:80 +\| 8080");
        Assert.Equal((0, "", ""), await server.StopAsync());
    }

    [Fact]
    public async Task Run_InvalidTaskDefinition_NamesLineAndColumn()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(BuiltProgram.QuickStart.Folder, "task-definitions")))
        {
            var definition = await File.ReadAllTextAsync(file, Token);
            await File.WriteAllTextAsync(
                _folder.GetPath(Path.GetFileName(file)),
                definition.Replace("\"containerPort\": 50051", "\"containerPort\": \"fifty\"", StringComparison.Ordinal),
                Token);
        }

        LineAssert.Matches(
            await BuiltProgram.QuickStart.FailAsync("--definitions", _folder.Path),
            @"catalog-api\.json: containerDefinitions\[0\]\.portMappings\[0\]\.containerPort: expected .* \(line 15, column [0-9]+\)",
            "^What to do:");
    }

    [Fact]
    public async Task Run_RegionWithoutAws_Fails() => LineAssert.Matches(
        await BuiltProgram.QuickStart.FailAsync("--region", "eu-central-1"), @"^--region goes with --aws\.$");

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+$")]
    private static partial Regex Url();
}
