using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Stops a task; its service, if it has one, starts another. A task that is stopped already is answered as it is.</summary>
internal sealed class StopTaskHandler : OperationHandler<StopTaskRequest, StopTaskResponse>
{
    private const int LongestReason = 1024;

    protected override StopTaskResponse Handle(StopTaskRequest request, EcsState state)
    {
        var identifier = Guard.Required(request.Task, "task");
        var cluster = state.Clusters.Active(request.Cluster);
        Guard.NoLongerThan(request.Reason, "reason", LongestReason);
        var task = TaskStore.Find(identifier, cluster, state.Arns)
            ?? throw new InvalidParameterException($"The cluster '{cluster.Name}' has no task '{MessageSanitizer.Sanitize(identifier)}'.");

        state.TaskLifecycle.Stop(task, TaskStopCode.UserInitiated, request.Reason ?? "Task stopped by user");
        state.ServiceScheduler.OnTaskChanged(task);
        return new StopTaskResponse { Task = TaskView.Of(task, state, withTags: true) };
    }
}
