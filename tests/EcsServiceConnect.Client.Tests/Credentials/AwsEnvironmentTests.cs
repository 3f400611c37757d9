using EcsServiceConnect.Client.Credentials;

namespace EcsServiceConnect.Client.Tests.Credentials;

public sealed class AwsEnvironmentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ecs-client-tests-").FullName;

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(" x ", "x")]
    public void GetVariable_Blank_ReturnsNull(string? value, string? expected) =>
        Assert.Equal(expected, new VariablesOnly(new() { ["V"] = value }).GetVariable("V"));

    [Fact]
    public void FindProfile_NoFiles_ReturnsNull()
    {
        var missing = Path.Combine(_folder, "missing");

        Assert.Null(new VariablesOnly(new() { ["AWS_CONFIG_FILE"] = missing, ["AWS_SHARED_CREDENTIALS_FILE"] = missing }).FindProfile("default"));
    }

    [Fact]
    public void CreateUnreadable_MalformedLine_ShowsItsNumberButNotItsText()
    {
        var error = AwsEnvironment.CreateUnreadable(new InvalidDataException("Line 12:<aws_secret_access_key hunter2> in file x is wrong."));

        Assert.Contains("line 12", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class VariablesOnly(Dictionary<string, string?> variables) : AwsEnvironment
    {
        protected override string? ReadVariable(string name) => variables.GetValueOrDefault(name);
    }
}
