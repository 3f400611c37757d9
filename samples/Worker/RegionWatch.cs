using EcsServiceConnect.Client;
using Microsoft.Extensions.Logging;

namespace Worker;

/// <summary>Compares the services of one region with what they were at the last look.</summary>
internal sealed class RegionWatch(string region, IEcsClient ecs, WatchOptions options, ILogger logger)
{
    private readonly Dictionary<string, ServiceHealth> _last = [];
    private bool _isUnseen;

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var services = await ecs.DescribeServicesAsync(options.Cluster, options.Services, cancellationToken: cancellationToken);
            if (_isUnseen)
            {
                logger.CanBeSeenAgain(region);
            }

            _isUnseen = false;
            foreach (var health in services.Found.Select(ServiceHealth.Of).Concat(services.Failures.Select(ServiceHealth.Of)))
            {
                Report(health);
            }
        }
        catch (EcsException error)
        {
            // One region that cannot be seen is no reason to stop: the other one is looked at all the same.
            _isUnseen = true;
            logger.CannotBeSeen(region, error.Message);
        }
    }

    private void Report(ServiceHealth health)
    {
        if (_last.TryGetValue(health.Service, out var before) && before == health)
        {
            return;
        }

        _last[health.Service] = health;
        if (health.IsWell)
        {
            logger.IsWell(region, health.Service, health.Running, health.Desired);
        }
        else
        {
            logger.IsNotWell(region, health.Service, health.State, health.Running, health.Desired);
        }
    }
}
