using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Credentials;

/// <summary>What an application in a process of its own finds with the credential chain switched off.</summary>
public class FeatureSwitchesTests
{
    private const string WithoutChain = "without-chain";

    [Fact]
    public void IsCredentialChainEnabled_SwitchNotSet_IsTrue() => Assert.True(FeatureSwitches.IsCredentialChainEnabled);

    [Fact]
    public async Task Calls_WithoutChain_AreSignedWithTheVariables()
    {
        await using var server = new LoopbackServer(_ => (200, "{}"));
        using var probe = new Probe(server);
        probe.Variables["AWS_ACCESS_KEY_ID"] = "AKIDVARIABLE";
        probe.Variables["AWS_SECRET_ACCESS_KEY"] = "secret";

        Assert.Equal("", await probe.RunAsync(1, 1, WithoutChain));

        Assert.Equal("AKIDVARIABLE", Assert.Single(server.Received).AccessKey);
    }

    [Fact]
    public async Task Calls_WithoutChain_AreSignedWithTheCredentialsOfTheContainer()
    {
        await using var server = new LoopbackServer(request => (200, request.IsCall ? "{}" : """
            {"AccessKeyId":"AKIDTASK","SecretAccessKey":"secret","Token":"token","Expiration":"2099-01-01T00:00:00Z"}
            """));
        using var probe = new Probe(server);
        probe.Variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = server.Url + "/task-role";

        Assert.Equal("", await probe.RunAsync(1, 1, WithoutChain));

        Assert.Equal("AKIDTASK", Assert.Single(server.Calls).AccessKey);
    }

    [Fact]
    public async Task Calls_WithoutChain_IgnoreTheSharedFiles()
    {
        await using var server = new LoopbackServer(_ => (200, "{}"));
        using var probe = new Probe(server);
        probe.Variables["AWS_SHARED_CREDENTIALS_FILE"] =
            probe.WriteFile("keys", "[default]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = secret\n");

        var output = await probe.RunAsync(1, 1, WithoutChain);

        Assert.StartsWith("EcsValidationException: Credentials: none were found", output, StringComparison.Ordinal);
        Assert.Empty(server.Received);
        Assert.Equal("", await probe.RunAsync());
        Assert.Equal("AKIDPROFILE", Assert.Single(server.Received).AccessKey);
    }
}
