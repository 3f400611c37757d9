using EcsServiceConnect.Client;
using Microsoft.Extensions.Logging;

namespace Worker;

/// <summary>Logs how the services of one region have changed since the last poll.</summary>
internal sealed class RegionMonitor(string region, IEcsClient ecs, MonitorOptions options, ILogger logger)
{
    private readonly Dictionary<string, ServiceHealth> _last = [];
    private bool _isUnreachable;

    public async Task PollAsync(CancellationToken cancellationToken)
    {
        try
        {
            var services = await ecs.BatchDescribeServicesAsync(options.Cluster, options.Services, cancellationToken: cancellationToken);
            if (_isUnreachable)
            {
                logger.LogReachableAgain(region);
            }

            _isUnreachable = false;
            foreach (var health in services.Items.Select(ServiceHealth.From).Concat(services.Failures.Select(ServiceHealth.From)))
            {
                Report(health);
            }
        }
        catch (EcsException error)
        {
            // The monitor goes on with the other region, and polls this one again.
            _isUnreachable = true;
            logger.LogUnreachable(region, error.Message);
        }
    }

    private void Report(ServiceHealth health)
    {
        if (_last.TryGetValue(health.Service, out var last) && last == health)
        {
            return;
        }

        _last[health.Service] = health;
        if (health.IsHealthy)
        {
            logger.LogHealthy(region, health.Service, health.Running, health.Desired);
        }
        else
        {
            logger.LogUnhealthy(region, health.Service, health.State, health.Running, health.Desired);
        }
    }
}
