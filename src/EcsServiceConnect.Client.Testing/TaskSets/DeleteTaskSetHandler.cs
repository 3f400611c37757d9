using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Deletes a task set that is scaled to zero, or any one with force. Deleting it again returns the same response.</summary>
internal sealed class DeleteTaskSetHandler(ServiceScheduler services) : OperationHandler<DeleteTaskSetRequest, DeleteTaskSetResponse>
{
    protected override DeleteTaskSetResponse Handle(DeleteTaskSetRequest request, EcsState state)
    {
        var service = TaskSetResolver.GetService(request.Cluster, request.Service, state);
        var set = TaskSetResolver.Get(request.TaskSet, service, state.Arns);
        if (!set.IsDraining)
        {
            if (set.DesiredCount > 0 && request.Force != true)
            {
                throw new InvalidParameterException(
                    $"The task set '{set.Id}' cannot be deleted while it is scaled above 0; scale it down, or use force.");
            }

            set.MoveTo(TaskSetState.Draining, state.Now);
            services.Stabilize(set);
        }

        return new DeleteTaskSetResponse { TaskSet = TaskSetMapper.Map(set) };
    }
}
