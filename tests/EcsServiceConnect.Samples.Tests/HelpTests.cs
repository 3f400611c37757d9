namespace EcsServiceConnect.Samples.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("QuickStart")]
    [InlineData("DeployWatch")]
    [InlineData("NamespaceMap")]
    [InlineData("Worker")]
    public async Task Run_Help_DescribesTheSample(string sample)
    {
        var program = sample switch
        {
            "QuickStart" => BuiltProgram.QuickStart,
            "DeployWatch" => BuiltProgram.DeployWatch,
            "NamespaceMap" => BuiltProgram.NamespaceMap,
            _ => BuiltProgram.Worker,
        };

        LineAssert.Matches(await program.RunAsync("--help"), "^Description:", "^Usage:", "--aws");
    }
}
