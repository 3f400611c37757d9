using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client.Tests.Diagnostics;

public class UserAgentTests
{
    [Theory]
    [InlineData(EcsRetryMode.Standard, "standard")]
    [InlineData(EcsRetryMode.Adaptive, "adaptive")]
    [InlineData(EcsRetryMode.None, "none")]
    public void Create_RetryMode_ContainsProductSystemRuntimeAndMode(EcsRetryMode mode, string name) =>
        Assert.Matches(
            $@"^ecs-service-connect-client/\d+\.\d+\.\d+ ua/2\.1 api/ecs#2014-11-13 os/\w+#\d+\.\d+ lang/dotnet#\d+\.\d+\.\d+ md/arch#\w+ cfg/retry-mode#{name}$",
            Create(mode: mode));

    [Theory]
    [InlineData("shop", "shop")]
    [InlineData("ABC DEF", "ABC-DEF")]
    [InlineData("shop#1", "shop-1")]
    public void Create_ApplicationId_IsLast(string applicationId, string expected) =>
        Assert.EndsWith($" app/{expected}", Create(applicationId: applicationId), StringComparison.Ordinal);

    [Theory]
    [InlineData("AWS_ECS_FARGATE", "AWS_ECS_FARGATE")]
    [InlineData("Tool Version/2.6", "Tool-Version-2.6")]
    [InlineData("a#b", "a-b")]
    [InlineData("x\r\nX-Injected: yes", "x--X-Injected--yes")]
    [InlineData("caf\u00E9", "caf-")]
    public void Create_ExecutionEnvironment_IsMadeOnePartBeforeTheSettings(string variable, string expected) =>
        Assert.Contains($" exec-env/{expected} cfg/", Create(executionEnvironment: variable), StringComparison.Ordinal);

    [Fact]
    public void Create_LongExecutionEnvironment_IsCut() =>
        Assert.Contains($" exec-env/{new string('a', 64)} cfg/", Create(executionEnvironment: new string('a', 20_000)), StringComparison.Ordinal);

    private static string Create(
        EcsRetryMode mode = EcsRetryMode.Standard, string? applicationId = null, string? executionEnvironment = null) =>
        UserAgent.Create(new ResolvedOptions("eu-central-1", new Uri("https://example.com"), mode, 3, applicationId, executionEnvironment));
}
