namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class CircuitBreakerTests
{
    [Theory]
    [InlineData(1, null, 0, 3)]
    [InlineData(6, null, 0, 3)]
    [InlineData(7, null, 0, 4)]
    [InlineData(500, null, 0, 200)]
    [InlineData(25, "BOUNDED_PERCENT", 50, 13)]
    [InlineData(2, "UNBOUNDED_PERCENT", 50, 1)]
    [InlineData(500, "UNBOUNDED_PERCENT", 50, 250)]
    [InlineData(500, "COUNT", 7, 7)]
    public void GetThreshold_OfADesiredCount_IsComputed(int desiredCount, string? type, int value, int expected)
    {
        var threshold = type is null ? null : new ThresholdConfiguration { Type = new ThresholdType(type), Value = value };
        var configuration = TestEcs.FargateService().WithBreaker(threshold: threshold).DeploymentConfiguration;

        Assert.Equal(expected, CircuitBreaker.GetThreshold(configuration, desiredCount));
    }
}
