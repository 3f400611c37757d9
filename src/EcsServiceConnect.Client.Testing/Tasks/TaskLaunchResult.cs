using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What came of a call that starts tasks of their own.</summary>
internal sealed record TaskLaunchResult(IReadOnlyList<TaskState> Tasks, IReadOnlyList<Failure> Failures)
{
    public IReadOnlyList<EcsTask> MapTasks(EcsState state) => [.. Tasks.Select(task => TaskMapper.Map(task, state, withTags: true))];
}
