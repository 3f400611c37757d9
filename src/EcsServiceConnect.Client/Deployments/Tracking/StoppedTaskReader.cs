using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.TaskDefinitions;

namespace EcsServiceConnect.Client.Deployments.Tracking;

/// <summary>Reads the tasks of a deployment that stopped unexpectedly, each once.</summary>
internal sealed class StoppedTaskReader(IEcsClient client, bool isEnabled)
{
    /// <summary>How ECS begins the reason of tasks that it stops because they are no longer needed.</summary>
    private const string ScalingReason = "Scaling activity";

    private readonly HashSet<string> _readArns = new(StringComparer.Ordinal);
    private readonly List<StoppedTask> _all = [];
    private readonly TaskDefinitionReader _definitions = new(client);
    private bool _isEnabled = isEnabled;

    /// <summary>All tasks that were read so far, in the order in which they were found.</summary>
    public IReadOnlyList<StoppedTask> All => _all;

    /// <summary>Whether a task was still stopping or could not be read, so that the next poll should read again.</summary>
    public bool HasUnreadTasks { get; private set; }

    /// <summary>Reads the tasks that were not read before, from the first page of the service's stopped tasks: up to 100.</summary>
    /// <param name="service">The service.</param>
    /// <param name="deploymentId">The deployment that started the tasks.</param>
    /// <param name="isLast">Whether to take tasks that are still stopping as they are.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<IReadOnlyList<StoppedTask>> ReadAsync(
        Service service, string? deploymentId, bool isLast, CancellationToken cancellationToken)
    {
        if (!_isEnabled || deploymentId is null)
        {
            return [];
        }

        try
        {
            var (tasks, isComplete) = await DescribeAsync(service, cancellationToken).ConfigureAwait(false);
            var stopped = tasks.Where(task => isLast || task.LastStatus == "STOPPED").ToList();
            HasUnreadTasks = !isComplete || stopped.Count < tasks.Count;
            _readArns.UnionWith(stopped.Select(static task => task.TaskArn).OfType<string>());
            var failed = new List<StoppedTask>();
            foreach (var task in stopped.Where(task => task.StartedBy == deploymentId && StoppedUnexpectedly(task)))
            {
                failed.Add(StoppedTask.Create(task, await FindDefinitionAsync(task, cancellationToken).ConfigureAwait(false)));
            }

            _all.AddRange(failed);
            return failed;
        }
        catch (AccessDeniedException)
        {
            _isEnabled = HasUnreadTasks = false;
            return [];
        }
        catch (EcsException)
        {
            // The state of the deployment is known, and must not be lost because its details cannot be read.
            HasUnreadTasks = true;
            return [];
        }
    }

    /// <summary>Reads the definition of a task that ran, which says where its logs are.</summary>
    private Task<TaskDefinition?> FindDefinitionAsync(EcsTask task, CancellationToken cancellationToken) =>
        task.Containers.Any(static container => container is not { ExitCode: null, RuntimeId: null })
            ? _definitions.TryReadAsync(task.TaskDefinitionArn, cancellationToken)
            : Task.FromResult<TaskDefinition?>(null);

    private async Task<(IReadOnlyList<EcsTask> Tasks, bool IsComplete)> DescribeAsync(Service service, CancellationToken cancellationToken)
    {
        var list = new ListTasksRequest
        {
            Cluster = service.ClusterArn,
            ServiceName = service.ServiceName,
            DesiredStatus = DesiredStatus.Stopped,
        };
        var listed = await client.SendAsync(list, cancellationToken).ConfigureAwait(false);
        string[] unread = [.. listed.TaskArns.Where(arn => !_readArns.Contains(arn))];
        if (unread.Length == 0)
        {
            return ([], true);
        }

        var describe = new DescribeTasksRequest { Cluster = service.ClusterArn, Tasks = unread };
        var described = await client.SendAsync(describe, cancellationToken).ConfigureAwait(false);
        return (described.Tasks, !described.Failures.Any(MissingFailure.IsUnread));
    }

    /// <summary>Whether a task stopped for another reason than that it was no longer needed.</summary>
    private static bool StoppedUnexpectedly(EcsTask task) =>
        task.StopCode != TaskStopCode.ServiceSchedulerInitiated
        || task.StoppedReason?.StartsWith(ScalingReason, StringComparison.OrdinalIgnoreCase) != true;
}
