using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Changes the scale of a task set.</summary>
internal sealed class UpdateTaskSetHandler(ServiceScheduler services) : OperationHandler<UpdateTaskSetRequest, UpdateTaskSetResponse>
{
    protected override UpdateTaskSetResponse Handle(UpdateTaskSetRequest request, EcsState state)
    {
        RequestGuard.Require(request.Scale.Value, "scale.value");
        var scale = TaskSetResolver.CreateScale(request.Scale);
        var service = TaskSetResolver.GetService(request.Cluster, request.Service, state);
        var set = TaskSetResolver.Get(request.TaskSet, service, state.Arns);
        if (set.IsDraining)
        {
            throw new InvalidParameterException($"The task set '{set.Id}' is {TaskSetState.Draining}, so its scale cannot be changed.");
        }

        set.ScaleTo(scale, state.Now);
        services.Stabilize(set);
        return new UpdateTaskSetResponse { TaskSet = TaskSetMapper.Map(set) };
    }
}
