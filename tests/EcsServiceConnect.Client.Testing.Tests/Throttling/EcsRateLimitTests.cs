namespace EcsServiceConnect.Client.Testing.Tests.Throttling;

public class EcsRateLimitTests
{
    [Fact]
    public void Documented_Operations_ExistAndAreInOneLimitEach()
    {
        var operations = EcsRateLimit.Documented.SelectMany(static limit => limit.Operations).ToList();

        Assert.Equal(operations.Distinct(), operations);
        _ = new InMemoryEcs(new InMemoryEcsOptions { RateLimits = EcsRateLimit.Documented });
    }

    /// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html</remarks>
    [Theory]
    [InlineData("ListServicesByNamespace", 10, 1)]
    [InlineData("DescribeServices", 100, 20)]
    [InlineData("UpdateService", 50, 5)]
    [InlineData("RunTask", 100, 40)]
    [InlineData("DescribeTasks", 100, 20)]
    [InlineData("DescribeServiceDeployments", 50, 20)]
    public void Documented_Operation_HasItsRate(string operation, int burst, double perSecond)
    {
        var limit = Assert.Single(EcsRateLimit.Documented, limit => limit.Operations.Contains(operation));

        Assert.Equal(burst, limit.BurstCapacity);
        Assert.Equal(perSecond, limit.RequestsPerSecond);
    }

    [Fact]
    public void ToString_Limit_IsOneLine() => Assert.Equal(
        "DescribeClusters, ListClusters: burst 50, then 20 per second",
        EcsRateLimit.Documented[1].ToString());
}
