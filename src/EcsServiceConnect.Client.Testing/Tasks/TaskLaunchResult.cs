using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The result of a call that starts standalone tasks.</summary>
internal sealed record TaskLaunchResult(IReadOnlyList<TaskState> Tasks, IReadOnlyList<Failure> Failures)
{
    public IReadOnlyList<EcsTask> MapTasks(EcsState state) => [.. Tasks.Select(task => TaskMapper.Map(task, state, withTags: true))];
}
