using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What came of a call that starts tasks of their own.</summary>
internal sealed record TaskBatch(IReadOnlyList<TaskState> Tasks, IReadOnlyList<Failure> Failures)
{
    public IReadOnlyList<EcsTask> Views(EcsState state) => [.. Tasks.Select(task => TaskView.Of(task, state, withTags: true))];
}
