namespace EcsServiceConnect.Client.Testing.Tests;

public class InMemoryEcsOptionsTests
{
    [Fact]
    public void Constructor_Nothing_HasTheDocumentedDefaults()
    {
        var options = new InMemoryEcsOptions();

        Assert.Equal("us-east-1", options.Region);
        Assert.Equal("123456789012", options.AccountId);
        Assert.Equal(TimeSpan.FromSeconds(1), options.DeploymentDuration);
        Assert.Equal(TimeSpan.Zero, options.ConsistencyDelay);
        Assert.Equal(10_000, options.MaxRecordedCalls);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public void Constructor_InvalidRegion_ThrowsNamingIt() =>
        Assert.Contains("Mars", AssertThrows(new InMemoryEcsOptions { Region = "Mars" }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Constructor_NoRegion_Throws(string region) => AssertThrows(new InMemoryEcsOptions { Region = region });

    [Theory]
    [InlineData("12345678901")]
    [InlineData("1234567890123")]
    [InlineData("12345678901x")]
    public void Constructor_InvalidAccount_ThrowsNamingIt(string account) =>
        Assert.Contains(account, AssertThrows(new InMemoryEcsOptions { AccountId = account }).Message, StringComparison.Ordinal);

    [Fact]
    public void Constructor_ZoneOfAnotherRegion_ThrowsNamingTheSubnet() => Assert.Contains(
        "'subnet-1'",
        AssertThrows(new InMemoryEcsOptions { SubnetZones = new Dictionary<string, string> { ["subnet-1"] = "eu-west-1a" } }).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a/b")]
    public void Constructor_InvalidNamespace_Throws(string? name) =>
        Assert.Equal("Namespaces", AssertThrows(new InMemoryEcsOptions { Namespaces = ["shop", name!] }).ParamName);

    [Fact]
    public void Constructor_NegativeDeploymentDuration_Throws() =>
        Assert.Equal("DeploymentDuration", AssertThrows(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.FromTicks(-1) }).ParamName);

    [Fact]
    public void Constructor_NegativeConsistencyDelay_Throws() =>
        Assert.Equal("ConsistencyDelay", AssertThrows(new InMemoryEcsOptions { ConsistencyDelay = TimeSpan.FromTicks(-1) }).ParamName);

    [Fact]
    public void Constructor_NegativeMaxRecordedCalls_Throws() =>
        Assert.Equal("MaxRecordedCalls", AssertThrows(new InMemoryEcsOptions { MaxRecordedCalls = -1 }).ParamName);

    [Fact]
    public void Constructor_NoTimeProvider_Throws() =>
        Assert.Equal("TimeProvider", AssertThrows(new InMemoryEcsOptions { TimeProvider = null! }).ParamName);

    private static ArgumentException AssertThrows(InMemoryEcsOptions options) =>
        Assert.ThrowsAny<ArgumentException>(() => new InMemoryEcs(options));
}
