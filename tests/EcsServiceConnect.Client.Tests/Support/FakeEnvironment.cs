using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Credentials.Profiles;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>The surroundings of a test: its own variables, shared AWS files and credentials.</summary>
internal sealed class FakeEnvironment : CredentialChainEnvironment
{
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The text of the shared AWS config file; null if there is none.</summary>
    public string? ConfigFile { get; set; }

    /// <summary>The text of the shared AWS credentials file; null if there is none.</summary>
    public string? CredentialsFile { get; set; }

    /// <summary>What the instance returns, the last source of all.</summary>
    public Func<Task<AWSCredentials>> DefaultCredentials { get; set; } =
        () => throw new InvalidOperationException("The default credentials should not be searched for.");

    public int FileReads { get; private set; }

    public int DefaultCredentialsLookups { get; private set; }

    protected override async Task<CredentialsSource> FindInstanceCredentialsAsync()
    {
        DefaultCredentialsLookups++;
        return new CredentialsSource(await DefaultCredentials(), "the metadata of the instance");
    }

    protected override SharedFile ReadSharedFile(string setting, string path)
    {
        FileReads++;
        var isConfig = setting == "AWS_CONFIG_FILE";
        return (isConfig ? ConfigFile : CredentialsFile) is { } text
            ? SharedFileParser.Parse(isConfig ? "config" : "credentials", text)
            : new SharedFile(isConfig ? "config" : "credentials", exists: false);
    }

    protected override AWSCredentials CreateVariableCredentials() =>
        Variables.TryGetValue("AWS_SESSION_TOKEN", out var token)
            ? new SessionAWSCredentials(Variables["AWS_ACCESS_KEY_ID"], Variables["AWS_SECRET_ACCESS_KEY"], token)
            : new BasicAWSCredentials(Variables["AWS_ACCESS_KEY_ID"], Variables["AWS_SECRET_ACCESS_KEY"]);

    protected override AWSCredentials CreateContainerCredentials() => new BasicAWSCredentials("AKIDCONTAINER", "secret");

    protected override string? ReadVariable(string name) => Variables.GetValueOrDefault(name);
}
