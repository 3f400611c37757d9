using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tasks;

namespace EcsServiceConnect.Client;

/// <summary>
/// Tasks that are watched until they stop. One that was seen to have stopped is not looked at again: the service forgets it an hour
/// later, when others may still run.
/// </summary>
internal sealed class TaskMonitor
{
    private readonly OrderedDictionary<string, EcsTask> _latest = new(StringComparer.Ordinal);
    private readonly DescribeOperation<EcsTask> _kind;

    public TaskMonitor(IEcsClient client, string? cluster, IReadOnlyList<EcsTask> started)
    {
        _kind = TaskOperations.CreateDescribeTasks(client, cluster);
        foreach (var task in started.Where(static task => task.TaskArn is not null))
        {
            _latest[EcsArn.GetName(task.TaskArn!)] = task;
        }
    }

    /// <summary>All of them, each as it was last seen.</summary>
    public IReadOnlyList<EcsTask> Tasks => [.. _latest.Values];

    public IReadOnlyList<string> Arns => [.. _latest.Values.Select(static task => task.TaskArn!)];

    /// <summary>Those that may still run.</summary>
    public IReadOnlyList<string> Unfinished =>
        [.. _latest.Values.Where(static task => !TaskWaiters.IsStopped(task)).Select(static task => task.TaskArn!)];

    /// <summary>
    /// Looks at those that have not stopped. Only what is missing counts as a failure; what could not be described for another reason
    /// stays as it was last seen.
    /// </summary>
    public async Task<EcsBatchResult<EcsTask>> PollAsync(CancellationToken cancellationToken)
    {
        var batch = await BatchExecutor.ExecuteAsync(_kind, Unfinished, BatchExecutor.DefaultConcurrency, cancellationToken).ConfigureAwait(false);
        foreach (var task in batch.Items.Where(task => task.TaskArn is not null && _latest.ContainsKey(EcsArn.GetName(task.TaskArn))))
        {
            _latest[EcsArn.GetName(task.TaskArn!)] = task;
        }

        Failure[] missing = [.. batch.Failures.Where(MissingFailure.IsMissing)];
        var gone = missing.Select(static failure => EcsArn.GetName(failure.Arn ?? "")).ToHashSet(StringComparer.Ordinal);
        return new EcsBatchResult<EcsTask>
        {
            Items = [.. _latest.Where(task => !gone.Contains(task.Key)).Select(static task => task.Value)],
            Failures = missing,
        };
    }
}
