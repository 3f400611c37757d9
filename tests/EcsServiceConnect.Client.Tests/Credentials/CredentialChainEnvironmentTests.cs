using EcsServiceConnect.Client.Credentials;

namespace EcsServiceConnect.Client.Tests.Credentials;

public sealed class CredentialChainEnvironmentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ecs-client-tests-").FullName;

    [Fact]
    public void FindProfile_NoFiles_ReturnsNull()
    {
        var missing = Path.Combine(_folder, "missing");

        Assert.Null(new VariablesOnly(new() { ["AWS_CONFIG_FILE"] = missing, ["AWS_SHARED_CREDENTIALS_FILE"] = missing }).FindProfile("default"));
    }

    [Fact]
    public void CreateUnreadable_MalformedLine_ShowsItsNumberButNotItsText()
    {
        var error = CredentialChainEnvironment.CreateUnreadable(new InvalidDataException("Line 12:<aws_secret_access_key hunter2> in file x is wrong."));

        Assert.Contains("line 12", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class VariablesOnly(Dictionary<string, string?> variables) : CredentialChainEnvironment
    {
        protected override string? ReadVariable(string name) => variables.GetValueOrDefault(name);
    }
}
