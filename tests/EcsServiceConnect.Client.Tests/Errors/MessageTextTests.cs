namespace EcsServiceConnect.Client.Tests.Errors;

public class MessageTextTests
{
    [Theory]
    [InlineData(0, "00:00:00")]
    [InlineData(59.9, "00:00:59")]
    [InlineData(3_725, "01:02:05")]
    [InlineData(90_000, "25:00:00")]
    [InlineData(400_000, "111:06:40")]
    public void Elapsed_Seconds_CountsDaysAsHours(double seconds, string expected) =>
        Assert.Equal(expected, MessageText.Elapsed(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, "0 tasks")]
    [InlineData(1, "1 task")]
    [InlineData(2, "2 tasks")]
    public void Count_Number_IsInTheRightForm(int number, string expected) => Assert.Equal(expected, MessageText.Count(number, "task"));

    [Fact]
    public void Indented_SeveralLines_SetsEachOff() => Assert.Equal("  one\n  two", MessageText.Indented("one\ntwo"));

    [Fact]
    public void Elapsed_InAProgressOfMoreThanADay_SaysSo()
    {
        var time = TimeSpan.FromHours(26);

        Assert.StartsWith("TasksStopped after 26:00:00:", new WaitProgress { Waiter = "TasksStopped", Attempt = 9, Elapsed = time, Total = 1 }.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("orders after 26:00:00:", new DeploymentProgress { Service = new Models.Service { ServiceName = "orders" }, Elapsed = time }.ToString(), StringComparison.Ordinal);
    }
}
