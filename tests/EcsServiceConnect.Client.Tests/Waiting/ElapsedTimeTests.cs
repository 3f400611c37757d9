namespace EcsServiceConnect.Client.Tests.Waiting;

public class ElapsedTimeTests
{
    [Theory]
    [InlineData(0, "00:00:00")]
    [InlineData(59.9, "00:00:59")]
    [InlineData(3_725, "01:02:05")]
    [InlineData(90_000, "25:00:00")]
    [InlineData(400_000, "111:06:40")]
    public void Text_Seconds_CountsDaysAsHours(double seconds, string expected) =>
        Assert.Equal(expected, ElapsedTime.Text(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Progress_AfterMoreThanADay_SaysSo()
    {
        var time = TimeSpan.FromHours(26);

        Assert.StartsWith("TasksStopped after 26:00:00:", new WaitProgress { Waiter = "TasksStopped", Attempt = 9, Elapsed = time, Total = 1 }.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("orders after 26:00:00:", new DeploymentProgress { Service = new Models.Service { ServiceName = "orders" }, Elapsed = time }.ToString(), StringComparison.Ordinal);
    }
}
