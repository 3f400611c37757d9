using EcsServiceConnect.Client.Diagnostics;

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
            UserAgent.Create(null, mode));

    [Fact]
    public void Create_ApplicationId_IsLast() =>
        Assert.EndsWith(" app/shop", UserAgent.Create("shop", EcsRetryMode.Standard), StringComparison.Ordinal);
}
