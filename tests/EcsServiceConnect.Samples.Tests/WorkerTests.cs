namespace EcsServiceConnect.Samples.Tests;

public class WorkerTests
{
    [Fact]
    public async Task Run_Embedded_ReportsEachFailure() => LineAssert.Matches(
        await BuiltProgram.Worker.GetOutputAsync(),
        "eu: orders is healthy, 2 of 2",
        "us: basket is healthy, 2 of 2",
        "eu: orders is ACTIVE, 1 of 2",
        "us: cannot be reached",
        "us: can be reached again",
        "stopped after [0-9]+ polls",
        @"ecs\.client\.attempts: 2",
        @"error\.type: EcsServiceConnect\.Client\.EcsTransportException",
        @"Metric Name: rpc\.client\.call\.duration",
        @"Metric Name: ecs\.client\.retries");

    [Fact]
    public async Task Run_Terminated_StopsInOrder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals of this kind are not sent on Windows.");
        using var worker = BuiltProgram.Worker.Start();
        while (await worker.ReadLineAsync() is { } line && !line.Contains("is healthy", StringComparison.Ordinal))
        {
            // Until the first poll there is nothing to stop.
        }

        var (exitCode, output, error) = await worker.StopAsync();

        Assert.True(exitCode == 0, error);
        LineAssert.Matches(output, "Asked to stop; stopped after [1-9]");
    }

    [Theory]
    [InlineData("0", @"^Failed: Monitor:Interval must be more than zero\.$")]
    [InlineData("100.00:00:00", @"^Failed: Monitor:Interval must be at most a day\.$")]
    [InlineData("soon", "^Failed: The settings cannot be read: .*'soon' at 'Monitor:Interval'")]
    public async Task Run_InvalidInterval_ExplainsWhatToDo(string interval, string expected) => LineAssert.Matches(
        await BuiltProgram.Worker.FailAsync(new Dictionary<string, string> { ["Monitor__Interval"] = interval }),
        expected,
        "^What to do: ");
}
