using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tasks.Running;

/// <summary>
/// Monitors started tasks until they have stopped. A stopped task is not polled again: ECS forgets it after an hour, when others may still
/// run.
/// </summary>
internal sealed class TaskMonitor
{
    private readonly OrderedDictionary<string, EcsTask> _tasks = new(StringComparer.Ordinal);
    private readonly DescribeOperation<EcsTask> _operation;

    public TaskMonitor(IEcsClient client, string? cluster, IReadOnlyList<EcsTask> started)
    {
        _operation = TaskOperations.CreateDescribeTasks(client, cluster);
        foreach (var task in started.Where(static task => task.TaskArn is not null))
        {
            _tasks[EcsArn.GetName(task.TaskArn!)] = task;
        }
    }

    /// <summary>All started tasks, each as it was last described.</summary>
    public IReadOnlyList<EcsTask> Tasks => [.. _tasks.Values];

    public IReadOnlyList<string> Arns => [.. _tasks.Values.Select(static task => task.TaskArn!)];

    /// <summary>The ARNs of the tasks that may still run.</summary>
    public IReadOnlyList<string> UnfinishedArns =>
        [.. _tasks.Values.Where(static task => !TaskWaiters.IsStopped(task)).Select(static task => task.TaskArn!)];

    /// <summary>Polls the tasks that have not stopped. One that is missing, or cannot be described for another reason, is a failure.</summary>
    public async Task<EcsBatchResult<EcsTask>> PollAsync(EcsReadOptions options, CancellationToken cancellationToken)
    {
        var batch = await BatchExecutor.PollAsync(_operation, UnfinishedArns, options, cancellationToken).ConfigureAwait(false);
        foreach (var task in batch.Items.Where(task => task.TaskArn is not null && _tasks.ContainsKey(EcsArn.GetName(task.TaskArn))))
        {
            _tasks[EcsArn.GetName(task.TaskArn!)] = task;
        }

        var failed = batch.Failures.Select(static failure => EcsArn.GetName(failure.Arn ?? "")).ToHashSet(StringComparer.Ordinal);
        return new EcsBatchResult<EcsTask>
        {
            Items = [.. _tasks.Where(task => !failed.Contains(task.Key)).Select(static task => task.Value)],
            Failures = batch.Failures,
        };
    }
}
