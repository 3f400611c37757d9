using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Tells of tasks of services whether they are protected, and until when.</summary>
internal sealed class GetTaskProtectionHandler : OperationHandler<GetTaskProtectionRequest, GetTaskProtectionResponse>
{
    private const int Most = 100;

    protected override GetTaskProtectionResponse Handle(GetTaskProtectionRequest request, EcsState state)
    {
        var cluster = state.Clusters.Active(Guard.Required(request.Cluster, "cluster"));
        var found = Guard.Items(request.Tasks, "tasks", Most)
            .Select(identifier => TaskProtectionView.Find(identifier, cluster, state.Arns))
            .ToList();
        return new GetTaskProtectionResponse
        {
            ProtectedTasks = [.. found.Select(static item => item.Task).OfType<TaskState>().Select(task => TaskProtectionView.Of(task, state.Now))],
            Failures = [.. found.Select(static item => item.Failure).OfType<Failure>()],
        };
    }
}
