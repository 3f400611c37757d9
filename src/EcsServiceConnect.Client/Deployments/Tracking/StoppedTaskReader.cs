using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Reads those tasks of a deployment that died, each once.</summary>
internal sealed class StoppedTaskReader(IEcsClient client, bool isWanted)
{
    private const string Stopped = "STOPPED";

    /// <summary>How ECS begins the reason of tasks that it stops because they are no longer needed.</summary>
    private const string Scaling = "Scaling activity";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<StoppedTask> _all = [];
    private bool _isOff = !isWanted;

    /// <summary>All that were found, the first one first.</summary>
    public IReadOnlyList<StoppedTask> All => _all;

    /// <summary>Whether a task was found that had not quite ended, so that another look is worth its calls.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Reads the tasks that were not read before. It takes the first page of the service's stopped tasks: up to 100.</summary>
    /// <param name="service">The service.</param>
    /// <param name="deploymentId">The deployment that started the tasks.</param>
    /// <param name="isLast">Whether tasks that have not quite ended are taken as they are.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<IReadOnlyList<StoppedTask>> ReadAsync(
        Service service, string? deploymentId, bool isLast, CancellationToken cancellationToken)
    {
        HasMore = false;
        if (_isOff || deploymentId is null)
        {
            return [];
        }

        try
        {
            var tasks = await DescribeAsync(service, cancellationToken).ConfigureAwait(false);
            var ended = tasks.Where(task => isLast || task.LastStatus == Stopped).ToList();
            HasMore = ended.Count < tasks.Count;
            _seen.UnionWith(ended.Select(static task => task.TaskArn).OfType<string>());
            List<StoppedTask> died = [.. ended.Where(task => task.StartedBy == deploymentId && HasDied(task)).Select(StoppedTask.Create)];
            _all.AddRange(died);
            return died;
        }
        catch (AccessDeniedException)
        {
            _isOff = true;
            return [];
        }
        catch (EcsException)
        {
            // How the deployment stands is known: that must not be lost for calls that only say more of it.
            HasMore = true;
            return [];
        }
    }

    private async Task<IReadOnlyList<EcsTask>> DescribeAsync(Service service, CancellationToken cancellationToken)
    {
        var list = new ListTasksRequest
        {
            Cluster = service.ClusterArn,
            ServiceName = service.ServiceName,
            DesiredStatus = DesiredStatus.Stopped,
        };
        var listed = await client.SendAsync(list, cancellationToken).ConfigureAwait(false);
        string[] unread = [.. listed.TaskArns.Where(arn => !_seen.Contains(arn))];
        if (unread.Length == 0)
        {
            return [];
        }

        var describe = new DescribeTasksRequest { Cluster = service.ClusterArn, Tasks = unread };
        return (await client.SendAsync(describe, cancellationToken).ConfigureAwait(false)).Tasks;
    }

    /// <summary>Whether a task ended for another reason than that it was no longer needed.</summary>
    private static bool HasDied(EcsTask task) =>
        task.StopCode != TaskStopCode.ServiceSchedulerInitiated
        || task.StoppedReason?.StartsWith(Scaling, StringComparison.OrdinalIgnoreCase) != true;
}
