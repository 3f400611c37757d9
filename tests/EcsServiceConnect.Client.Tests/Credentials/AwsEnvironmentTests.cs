using EcsServiceConnect.Client.Credentials;

namespace EcsServiceConnect.Client.Tests.Credentials;

public class AwsEnvironmentTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(" x ", "x")]
    public void GetVariable_Blank_ReturnsNull(string? value, string? expected) =>
        Assert.Equal(expected, new VariablesOnly(new() { ["V"] = value }).GetVariable("V"));

    [Fact]
    public void FindProfile_WithoutCredentialChain_ReturnsNull() => Assert.Null(new VariablesOnly([]).FindProfile("default"));

    [Fact]
    public void DescribeMissingProfile_WithoutCredentialChain_NamesTheSwitch() => Assert.Contains(
        "EcsServiceConnect.Client.EnableCredentialChain", new VariablesOnly([]).DescribeMissingProfile("p"), StringComparison.Ordinal);

    private sealed class VariablesOnly(Dictionary<string, string?> variables) : AwsEnvironment
    {
        protected override string? ReadVariable(string name) => variables.GetValueOrDefault(name);
    }
}
