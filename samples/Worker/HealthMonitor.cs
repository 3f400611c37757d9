using EcsServiceConnect.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Worker;

/// <summary>Polls both regions at an interval, until the host stops.</summary>
internal sealed class HealthMonitor(
    [FromKeyedServices(HealthMonitor.Eu)] IEcsClient eu,
    [FromKeyedServices(HealthMonitor.Us)] IEcsClient us,
    IOptions<MonitorOptions> options,
    ILogger<HealthMonitor> logger) : BackgroundService
{
    public const string Eu = "eu";
    public const string Us = "us";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        RegionMonitor[] regions = [new(Eu, eu, options.Value, logger), new(Us, us, options.Value, logger)];
        var polls = 0;
        using var timer = new PeriodicTimer(options.Value.Interval);
        try
        {
            do
            {
                await Task.WhenAll(regions.Select(region => region.PollAsync(stoppingToken)));
                polls++;
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A call in progress is canceled. Nothing is left incomplete, as the monitor only reads.
            logger.LogStopped(polls);
        }
    }
}
