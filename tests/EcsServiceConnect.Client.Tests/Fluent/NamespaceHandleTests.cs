namespace EcsServiceConnect.Client.Tests.Fluent;

public class NamespaceHandleTests
{
    private static readonly IEcsClient _client = new EcsClient(new EcsClientOptions { Region = "us-east-1" });

    [Fact]
    public void Namespace_ByName_KeepsItAndCallsNothing()
    {
        var handle = _client.Namespace("shop");

        Assert.Equal(("shop", "shop"), (handle.Name, handle.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Namespace_WithoutAName_IsRefused(string? name) =>
        Assert.ThrowsAny<ArgumentException>(() => _client.Namespace(name!));

    [Fact]
    public void GetTopology_OptionsWithoutSense_AreRefusedAtOnceWithAllProblems()
    {
        var options = new TopologyOptions { MaxConcurrency = 0, TimeProvider = null! };

        var error = Assert.Throws<EcsValidationException>(
            () => { _ = _client.Namespace("shop").GetTopologyAsync(options, TestContext.Current.CancellationToken); });

        Assert.Equal(["MaxConcurrency must be at least 1.", "TimeProvider must not be null."], error.Problems);
    }
}
