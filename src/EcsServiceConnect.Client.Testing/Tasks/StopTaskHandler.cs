using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Stops a task; its service, if it has one, starts another. A stopped task is returned unchanged.</summary>
internal sealed class StopTaskHandler(TaskLifecycleController lifecycle, ServiceScheduler services)
    : ResourceOperationHandler<StopTaskRequest, TaskState, StopTaskResponse>
{
    protected override TaskState Apply(StopTaskRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var task = TaskResolver.Get(request.Task, cluster, state.Arns);
        lifecycle.Stop(task, TaskStopCode.UserInitiated, request.Reason ?? "Task stopped by user");
        services.OnTaskChanged(task);
        return task;
    }

    protected override StopTaskResponse CreateResponse(TaskState resource, EcsState state) =>
        new() { Task = TaskMapper.Map(resource, state, withTags: true) };
}
