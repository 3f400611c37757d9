using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Worker;

/// <summary>Lets several things fail in the embedded regions, and then stops the program.</summary>
internal sealed class FailureScenario(EmbeddedRegions regions, IHostApplicationLifetime lifetime, ILogger<FailureScenario> logger)
    : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(0.1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await WaitForPollAsync(regions.Eu, stoppingToken);
        await WaitForPollAsync(regions.Us, stoppingToken);

        logger.LogEvent("in eu, a task of orders runs out of memory, and ECS starts another");
        var ordersTask = regions.Eu.Snapshot().GetCluster("prod").Tasks.First(task => task.Group == "service:orders");
        regions.Eu.StopTask(ordersTask.TaskArn!, exitCode: 137, reason: "OutOfMemoryError: Container killed due to memory usage");
        await WaitForPollAsync(regions.Eu, stoppingToken);
        regions.Eu.AdvanceTime(EmbeddedRegions.DeploymentDuration);
        await WaitForPollAsync(regions.Eu, stoppingToken);

        logger.LogEvent("in us, one attempt fails, and the retry succeeds");
        await WaitForFaultAsync(
            regions.Us, regions.Us.On("DescribeServices").Fail("InternalFailure", "Something broke.", statusCode: 500), stoppingToken);

        logger.LogEvent("us cannot be reached for one poll with all its attempts");
        await WaitForFaultAsync(regions.Us, regions.Us.On("DescribeServices").RefuseConnection(times: 4), stoppingToken);

        lifetime.StopApplication();
    }

    /// <summary>Waits until a fault has been applied, and a poll has ended after it.</summary>
    private static async Task WaitForFaultAsync(InMemoryEcs region, FaultSetup fault, CancellationToken cancellationToken)
    {
        while (fault.RemainingCount > 0)
        {
            await Task.Delay(_pause, cancellationToken);
        }

        await WaitForPollAsync(region, cancellationToken);
    }

    /// <summary>Waits until the monitor has polled a region. A poll has ended when the next one begins.</summary>
    private static async Task WaitForPollAsync(InMemoryEcs region, CancellationToken cancellationToken)
    {
        var count = region.GetCalls("DescribeServices").Count + 2;
        while (region.GetCalls("DescribeServices").Count < count)
        {
            await Task.Delay(_pause, cancellationToken);
        }
    }
}
