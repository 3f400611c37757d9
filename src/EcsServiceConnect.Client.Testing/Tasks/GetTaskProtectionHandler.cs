using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Gets the protection of tasks of services.</summary>
internal sealed class GetTaskProtectionHandler : OperationHandler<GetTaskProtectionRequest, GetTaskProtectionResponse>
{
    private const int MaxTasks = 100;

    protected override GetTaskProtectionResponse Handle(GetTaskProtectionRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(RequestGuard.Require(request.Cluster, "cluster"));
        var found = RequestGuard.RequireItems(request.Tasks, "tasks", MaxTasks)
            .Select(identifier => TaskProtectionMapper.Find(identifier, cluster, state.Arns))
            .ToList();
        return new GetTaskProtectionResponse
        {
            ProtectedTasks = [.. found.Select(static item => item.Task).OfType<TaskState>().Select(task => TaskProtectionMapper.Map(task, state.Now))],
            Failures = [.. found.Select(static item => item.Failure).OfType<Failure>()],
        };
    }
}
