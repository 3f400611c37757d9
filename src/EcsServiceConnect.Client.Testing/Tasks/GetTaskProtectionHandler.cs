using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Gets the protection of tasks of services.</summary>
internal sealed class GetTaskProtectionHandler : OperationHandler<GetTaskProtectionRequest, GetTaskProtectionResponse>
{
    protected override GetTaskProtectionResponse Handle(GetTaskProtectionRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var items = RequestGuard.RequireItems(request.Tasks, "tasks")
            .Select(identifier => TaskProtectionMapper.Find(identifier, cluster, state.Arns))
            .ToList();
        return new GetTaskProtectionResponse
        {
            ProtectedTasks = [.. items.Select(static item => item.Task).OfType<TaskState>().Select(task => TaskProtectionMapper.Map(task, state.Now))],
            Failures = [.. items.Select(static item => item.Failure).OfType<Failure>()],
        };
    }
}
