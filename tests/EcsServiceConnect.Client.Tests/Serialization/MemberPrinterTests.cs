using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Serialization;

public class MemberPrinterTests
{
    [Fact]
    public void ToString_Request_ShowsItsMembersAndNotTheCallSettings()
    {
        var request = new RegisterTaskDefinitionRequest
        {
            Family = "orders",
            NetworkMode = NetworkMode.Awsvpc,
            ContainerDefinitions = [new() { Name = "app", Command = ["a", "b"] }],
            RequiresCompatibilities = [Compatibility.Fargate],
            EnableFaultInjection = true,
            Options = new() { AdditionalHeaders = new Dictionary<string, string> { ["x-secret"] = "s3cret" } },
        };

        Assert.Equal(
            "RegisterTaskDefinitionRequest { Family = orders, NetworkMode = awsvpc, ContainerDefinitions = [ContainerDefinition { Name = app, Command = [a, b] }], RequiresCompatibilities = [FARGATE], EnableFaultInjection = True }",
            request.ToString());
    }

    [Fact]
    public void ToString_Response_LeavesOutWhatIsAbsent()
    {
        Assert.Equal("DescribeClustersResponse { }", new DescribeClustersResponse().ToString());
        Assert.Equal(
            "ServiceEvent { CreatedAt = 2026-11-23T10:20:30.5000000+00:00, Message = m }",
            new ServiceEvent { CreatedAt = new(2026, 11, 23, 10, 20, 30, 500, TimeSpan.Zero), Message = "m" }.ToString());
    }

    [Fact]
    public void ToString_SensitiveMembers_ShowOnlyThatTheyAreSet()
    {
        var container = new ContainerDefinition
        {
            Environment = [new() { Name = "A", Value = "s3cret" }, new() { Name = "B", Value = "s3cret" }],
            RepositoryCredentials = new() { CredentialsParameter = "s3cret" },
            LogConfiguration = new() { LogDriver = LogDriver.Splunk, Options = new Dictionary<string, string> { ["splunk-token"] = "s3cret" } },
            DockerLabels = new Dictionary<string, string> { ["k"] = "v" },
        };

        var text = container.ToString();

        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
        Assert.Contains("Environment = [*** x2]", text, StringComparison.Ordinal);
        Assert.Contains("RepositoryCredentials = ***", text, StringComparison.Ordinal);
        Assert.Contains("Options = {splunk-token: ***}", text, StringComparison.Ordinal);
        Assert.Contains("DockerLabels = {k: v}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_NumbersAndDocuments_AreCultureInvariant()
    {
        using var document = JsonDocument.Parse("""{"a":1}""");

        Assert.Equal("Scale { Value = 12.5 }", new Scale { Value = 12.5 }.ToString());
        Assert.Equal(
            """DeploymentLifecycleHook { HookDetails = {"a":1} }""",
            new DeploymentLifecycleHook { HookDetails = document.RootElement }.ToString());
        Assert.Equal("ContainerRestartPolicy { IgnoredExitCodes = [1, 2] }", EcsJson.Deserialize<ContainerRestartPolicy>("""{"ignoredExitCodes":[1,2]}""").ToString());
    }
}
