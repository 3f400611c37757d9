using System.Diagnostics;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.Samples.Tests;

public sealed partial class QuickStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_Embedded_ListsBothClusters() => LineAssert.Matches(
        await BuiltProgram.QuickStart.GetOutputAsync(),
        "^3 services of 2 clusters in the namespace shop",
        @"^catalog-api +\| shop-core +\| catalog:50051 +\| 50051/grpc \| [0-9:]+Z \| 2 of 2$",
        @"^storefront +\| shop-edge +\| storefront:80 +\| 8080/http +\| [0-9:]+Z \| 2 of 2$",
        @"^restocker +\| shop-core +\| \(client only\) .* 1 of 1$",
        "^Try next: dotnet run --project samples/DeployWatch ");

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public async Task Run_PipeOfAWidth_FitsAndHasNoArn(int width)
    {
        var lines = (await BuiltProgram.QuickStart.GetOutputAsync(width)).Split('\n');

        Assert.Equal("Deploys a small shop to two clusters of an in-memory ECS: takes about 5 seconds.", lines[0]);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.DoesNotContain(lines, line => line.Contains("arn:", StringComparison.Ordinal));
        Assert.All(["catalog-api ", "restocker ", "storefront "], name => Assert.Single(lines, line => line.StartsWith(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("xterm-256color")]
    [InlineData("dumb")]
    public async Task Run_Terminal_EndsAsInAPipe(string terminal)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no program that makes a terminal.");
        var pipe = await BuiltProgram.QuickStart.GetOutputAsync(width: 80);
        var start = new ProcessStartInfo("script", ["-qec", $"stty cols 80 rows 40; {BuiltProgram.QuickStart.ToShellCommand()}", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["TERM"] = terminal },
        };
        using var script = Process.Start(start)!;

        var screen = await script.StandardOutput.ReadToEndAsync(Token);

        Assert.Equal(GetEnd(pipe), GetEnd(screen));
    }

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

    /// <summary>The table and what follows it, without the times and what only a terminal understands.</summary>
    private static string GetEnd(string output)
    {
        var text = Time().Replace(EscapeSequence().Replace(output.ReplaceLineEndings("\n"), ""), "(time)");
        return text[text.IndexOf("3 services of 2 clusters", StringComparison.Ordinal)..].Trim();
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2} |[0-9]{2}:[0-9]{2}:[0-9]{2}Z")]
    private static partial Regex Time();

    [GeneratedRegex(@"\e\[[0-9;?]*[A-Za-z]")]
    private static partial Regex EscapeSequence();
}
