using EcsServiceConnect.Client.Errors;
using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class RetryQuotaTests
{
    [Fact]
    public void TryTake_Transient_PaysFor35Retries()
    {
        var quota = new RetryQuota();

        Assert.Equal(35, Enumerable.Range(0, 100).Count(_ => quota.TryTake(RetryQuota.TransientCost)));
        Assert.Equal(10, quota.Available);
    }

    [Fact]
    public void TryTake_Throttling_PaysFor100Retries()
    {
        var quota = new RetryQuota();

        Assert.Equal(100, Enumerable.Range(0, 200).Count(_ => quota.TryTake(RetryQuota.ThrottlingCost)));
        Assert.Equal(0, quota.Available);
    }

    [Fact]
    public void GetCost_Failure_IsLowForThrottlesAlone()
    {
        Assert.Equal(5, RetryQuota.GetCost(FailureKind.Throttling));
        Assert.Equal(14, RetryQuota.GetCost(FailureKind.Transient));
        Assert.Equal(14, RetryQuota.GetCost(FailureKind.Permanent));
    }

    [Theory]
    [InlineData(0, 473)]
    [InlineData(14, 486)]
    [InlineData(5, 477)]
    public void Refund_AfterSuccess_ReturnsLastCostOrOne(int lastCost, int expected)
    {
        var quota = new RetryQuota();
        quota.TryTake(14);
        quota.TryTake(14);

        quota.Refund(lastCost);

        Assert.Equal(expected, quota.Available);
    }

    [Fact]
    public void Refund_WhenFull_StaysFull()
    {
        var quota = new RetryQuota();
        quota.TryTake(5);

        quota.Refund(14);

        Assert.Equal(RetryQuota.Capacity, quota.Available);
    }

    [Fact]
    public void TryTakeAndGiveBack_FromManyThreads_LosesNothing()
    {
        var quota = new RetryQuota();

        Parallel.For(0, 10_000, _ =>
        {
            if (quota.TryTake(14))
            {
                quota.Refund(14);
            }
        });

        Assert.Equal(RetryQuota.Capacity, quota.Available);
    }
}
