using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Tests.Fluent;

public class NamespaceHandleTests
{
    private static readonly IEcsClient _client = new EcsClient(new EcsClientOptions { Region = "us-east-1" });

    [Fact]
    public void Namespace_Name_IsKeptWithoutACall()
    {
        var handle = _client.Namespace("shop");

        Assert.Equal(("shop", "shop"), (handle.Name, handle.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Namespace_NoName_Throws(string? name) =>
        Assert.ThrowsAny<ArgumentException>(() => _client.Namespace(name!));

    [Fact]
    public void GetTopologyAsync_InvalidOptions_ThrowsAtOnceWithAllProblems()
    {
        var options = new NamespaceTopologyOptions { MaxConcurrency = 0 };

        var error = Assert.Throws<EcsValidationException>(
            () => { _ = _client.Namespace("shop").GetTopologyAsync(options, TestContext.Current.CancellationToken); });

        Assert.Equal(["MaxConcurrency must be at least 1."], error.Problems);
    }
}
