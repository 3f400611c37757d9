using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Tests.Errors;

public class MessageFormatterTests
{
    [Theory]
    [InlineData(0, "00:00:00")]
    [InlineData(59.9, "00:00:59")]
    [InlineData(3_725, "01:02:05")]
    [InlineData(90_000, "25:00:00")]
    [InlineData(400_000, "111:06:40")]
    public void FormatElapsed_Seconds_CountsDaysAsHours(double seconds, string expected) =>
        Assert.Equal(expected, MessageFormatter.FormatElapsed(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, "0 tasks")]
    [InlineData(1, "1 task")]
    [InlineData(2, "2 tasks")]
    public void FormatCount_Number_UsesSingularOrPlural(int number, string expected) => Assert.Equal(expected, MessageFormatter.FormatCount(number, "task"));

    [Theory]
    [InlineData("The token is expired", "The token is expired.")]
    [InlineData("Name or service not known. ", "Name or service not known.")]
    [InlineData("Really?", "Really?")]
    [InlineData("", "")]
    public void EndSentence_TextOfOthers_HasOnePeriod(string text, string expected) => Assert.Equal(expected, MessageFormatter.EndSentence(text));

    [Fact]
    public void Indent_SeveralLines_IndentsEveryLine() => Assert.Equal("  one\n  two", MessageFormatter.Indent("one\ntwo"));

    [Fact]
    public void Elapsed_ProgressOfMoreThanADay_ShowsDays()
    {
        var time = TimeSpan.FromHours(26);

        Assert.StartsWith("TasksStopped after 26:00:00:", new EcsWaiterProgress { WaiterName = "TasksStopped", PollCount = 9, Elapsed = time, TotalCount = 1 }.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("orders after 26:00:00:", new DeploymentProgress { Service = new Models.Service { ServiceName = "orders" }, Elapsed = time }.ToString(), StringComparison.Ordinal);
    }
}
