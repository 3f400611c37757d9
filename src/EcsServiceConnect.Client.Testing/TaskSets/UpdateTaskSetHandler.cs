using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes the scale of a task set.</summary>
internal sealed class UpdateTaskSetHandler : OperationHandler<UpdateTaskSetRequest, UpdateTaskSetResponse>
{
    protected override UpdateTaskSetResponse Handle(UpdateTaskSetRequest request, EcsState state)
    {
        Guard.Required(request.TaskSet, "taskSet");
        Guard.Required(Guard.Required(request.Scale, "scale").Value, "scale.value");
        var scale = TaskSetStore.CheckedScale(request.Scale);
        var service = TaskSetStore.Service(request.Cluster, request.Service, state);
        var set = TaskSetStore.Get(request.TaskSet, "taskSet", service, state.Arns);
        if (set.IsDraining)
        {
            throw new InvalidParameterException($"The task set '{set.Id}' is {TaskSetState.Draining}, so its scale cannot be changed.");
        }

        set.ScaleTo(scale, state.Now);
        state.TaskSetScheduler.Settle(set);
        return new UpdateTaskSetResponse { TaskSet = TaskSetView.Of(set) };
    }
}
