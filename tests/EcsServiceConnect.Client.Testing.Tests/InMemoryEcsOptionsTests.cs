namespace EcsServiceConnect.Client.Testing.Tests;

public class InMemoryEcsOptionsTests
{
    [Fact]
    public void Constructor_Nothing_HasTheDocumentedDefaults()
    {
        var options = new InMemoryEcsOptions();

        Assert.Equal("us-east-1", options.Region);
        Assert.Equal("123456789012", options.AccountId);
        Assert.Equal(TimeSpan.FromSeconds(1), options.DeploymentTime);
        Assert.Equal(TimeSpan.Zero, options.ConsistencyDelay);
        Assert.Equal(10_000, options.MaxRecordedCalls);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public void Ecs_BadRegion_NamesIt() =>
        Assert.Contains("Mars", Refused(new InMemoryEcsOptions { Region = "Mars" }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Ecs_NoRegion_IsRefused(string region) => Refused(new InMemoryEcsOptions { Region = region });

    [Theory]
    [InlineData("12345678901")]
    [InlineData("1234567890123")]
    [InlineData("12345678901x")]
    public void Ecs_BadAccount_NamesIt(string account) =>
        Assert.Contains(account, Refused(new InMemoryEcsOptions { AccountId = account }).Message, StringComparison.Ordinal);

    [Fact]
    public void Ecs_NegativeDeploymentTime_IsRefused() =>
        Assert.Equal("DeploymentTime", Refused(new InMemoryEcsOptions { DeploymentTime = TimeSpan.FromTicks(-1) }).ParamName);

    [Fact]
    public void Ecs_NegativeConsistencyDelay_IsRefused() =>
        Assert.Equal("ConsistencyDelay", Refused(new InMemoryEcsOptions { ConsistencyDelay = TimeSpan.FromTicks(-1) }).ParamName);

    [Fact]
    public void Ecs_NegativeNumberOfCalls_IsRefused() =>
        Assert.Equal("MaxRecordedCalls", Refused(new InMemoryEcsOptions { MaxRecordedCalls = -1 }).ParamName);

    [Fact]
    public void Ecs_NoClock_IsRefused() =>
        Assert.Equal("TimeProvider", Refused(new InMemoryEcsOptions { TimeProvider = null! }).ParamName);

    private static ArgumentException Refused(InMemoryEcsOptions options) =>
        Assert.ThrowsAny<ArgumentException>(() => new InMemoryEcs(options));
}
