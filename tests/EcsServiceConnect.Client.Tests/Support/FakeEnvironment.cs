using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using EcsServiceConnect.Client.Credentials;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>The surroundings of a test: its own variables, profiles and credentials.</summary>
internal sealed class FakeEnvironment : CredentialChainEnvironment
{
    public Dictionary<string, string> Variables { get; } = [];

    public Dictionary<string, CredentialProfile> Profiles { get; } = [];

    public Func<Task<AWSCredentials>> DefaultCredentials { get; set; } =
        () => throw new InvalidOperationException("The default credentials should not be searched for.");

    public int ProfileLookups { get; private set; }

    public int DefaultCredentialsLookups { get; private set; }

    public override CredentialProfile? FindProfile(string name)
    {
        ProfileLookups++;
        return Profiles.GetValueOrDefault(name);
    }

    public override Task<AWSCredentials> FindDefaultCredentialsAsync()
    {
        DefaultCredentialsLookups++;
        return DefaultCredentials();
    }

    protected override string? ReadVariable(string name) => Variables.GetValueOrDefault(name);
}
