using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Deletes a task set that is scaled to zero, or any with force. Deleting one that drains answers the same.</summary>
internal sealed class DeleteTaskSetHandler : OperationHandler<DeleteTaskSetRequest, DeleteTaskSetResponse>
{
    protected override DeleteTaskSetResponse Handle(DeleteTaskSetRequest request, EcsState state)
    {
        Guard.Required(request.TaskSet, "taskSet");
        var service = TaskSetStore.Service(request.Cluster, request.Service, state);
        var set = TaskSetStore.Get(request.TaskSet, "taskSet", service, state.Arns);
        if (!set.IsDraining)
        {
            if (set.DesiredCount > 0 && request.Force != true)
            {
                throw new InvalidParameterException(
                    $"The task set '{set.Id}' cannot be deleted while it is scaled above 0; scale it down, or use force.");
            }

            set.MoveTo(TaskSetState.Draining, state.Now);
            state.TaskSetScheduler.Settle(set);
        }

        return new DeleteTaskSetResponse { TaskSet = TaskSetView.Of(set) };
    }
}
