using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Worker;

/// <summary>Lets several things fail in the embedded regions, and then stops the program.</summary>
internal sealed class FailureScenario(EmbeddedRegions regions, IHostApplicationLifetime lifetime, ILogger<FailureScenario> logger)
    : BackgroundService
{
    /// <summary>Longer than the monitor's interval, so that it polls between the failures.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1.5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(_pause, stoppingToken);

        logger.LogEvent("in eu, a task of orders runs out of memory, and ECS starts another");
        var ordersTask = regions.Eu.Snapshot().GetCluster("prod").Tasks.First(task => task.Group == "service:orders");
        regions.Eu.StopTask(ordersTask.TaskArn!, exitCode: 137, reason: "OutOfMemoryError: Container killed due to memory usage");
        await Task.Delay(2 * _pause, stoppingToken);

        logger.LogEvent("in us, one attempt fails, and the retry succeeds");
        regions.Us.On("DescribeServices").Fail("InternalFailure", "Something broke.", statusCode: 500);
        await Task.Delay(_pause, stoppingToken);

        logger.LogEvent("us cannot be reached for one poll with all its attempts");
        regions.Us.On("DescribeServices").RefuseConnection(times: 4);
        await Task.Delay(2 * _pause, stoppingToken);

        lifetime.StopApplication();
    }
}
