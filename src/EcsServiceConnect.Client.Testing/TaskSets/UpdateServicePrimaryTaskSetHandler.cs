using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Makes a task set the primary one of its service; the former primary one becomes active.</summary>
internal sealed class UpdateServicePrimaryTaskSetHandler
    : OperationHandler<UpdateServicePrimaryTaskSetRequest, UpdateServicePrimaryTaskSetResponse>
{
    protected override UpdateServicePrimaryTaskSetResponse Handle(UpdateServicePrimaryTaskSetRequest request, EcsState state)
    {
        var service = TaskSetResolver.GetService(request.Cluster, request.Service, state);
        var set = TaskSetResolver.Get(request.PrimaryTaskSet, service, state.Arns);
        if (set.IsDraining)
        {
            throw new InvalidParameterException($"The task set '{set.Id}' is {TaskSetState.Draining}, so it cannot be the primary one.");
        }

        if (service.PrimaryTaskSet != set)
        {
            service.PrimaryTaskSet?.MoveTo(TaskSetState.Active, state.Now);
            set.MoveTo(TaskSetState.Primary, state.Now);
        }

        return new UpdateServicePrimaryTaskSetResponse { TaskSet = TaskSetMapper.Map(set) };
    }
}
