namespace EcsServiceConnect.Samples.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("QuickStart")]
    [InlineData("DeployWatch")]
    [InlineData("Exec")]
    [InlineData("NamespaceMap")]
    [InlineData("WebApi")]
    [InlineData("Worker")]
    public async Task Run_Help_DescribesTheSample(string sample) =>
        LineAssert.Matches(await BuiltProgram.Find(sample).RunAsync("--help"), "^Description:", "^Usage:", "--aws");
}
