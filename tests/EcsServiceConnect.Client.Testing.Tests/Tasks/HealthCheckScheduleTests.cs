namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class HealthCheckScheduleTests
{
    [Theory]
    [InlineData(null, null, null, 0, 90)]
    [InlineData(10, 2, null, 0, 20)]
    [InlineData(10, 1, null, 0, 10)]
    [InlineData(10, 3, 25, 0, 50)]
    [InlineData(10, 3, 30, 0, 60)]
    [InlineData(10, 3, null, 25, 50)]
    [InlineData(10, 3, 60, 25, 90)]
    [InlineData(5, 3, null, 0.5, 15)]
    public void GetUnhealthyDelay_ChecksFail_CountsFromTheFirstFailureThatCounts(
        int? interval, int? retries, int? startPeriod, double failsAfter, int expected)
    {
        var check = new HealthCheck { Command = ["CMD", "true"], Interval = interval, Retries = retries, StartPeriod = startPeriod };

        Assert.Equal(TimeSpan.FromSeconds(expected), HealthCheckSchedule.GetUnhealthyDelay(check, TimeSpan.FromSeconds(failsAfter)));
    }
}
