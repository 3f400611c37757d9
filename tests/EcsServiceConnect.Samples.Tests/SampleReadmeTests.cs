using System.Text.RegularExpressions;

namespace EcsServiceConnect.Samples.Tests;

/// <summary>The output in the README of a sample is that of the program, but for numbers and times; three dots stand for more lines.</summary>
public sealed partial class SampleReadmeTests
{
    [Theory]
    [InlineData("QuickStart")]
    [InlineData("Deploy")]
    [InlineData("DeployWatch")]
    [InlineData("NamespaceMap")]
    [InlineData("Worker")]
    public async Task Output_Readme_IsThatOfTheProgram(string sample)
    {
        var program = BuiltProgram.Find(sample);
        var shown = Output().Match(await File.ReadAllTextAsync(program.ReadmePath, TestContext.Current.CancellationToken)).Groups["output"].Value;

        var output = Mask(await program.GetOutputAsync());

        Assert.All(
            Mask(shown).Split('\n').Where(static line => line is not ("" or "…")),
            line => Assert.Contains(line, output, StringComparison.Ordinal));
    }

    private static string Mask(string text) => Numbers().Replace(text, "#");

    [GeneratedRegex("^```text\n(?<output>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
