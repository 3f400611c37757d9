using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Protects tasks of services from scale-in and deployments for a time, or lifts their protection.</summary>
internal sealed class UpdateTaskProtectionHandler(ServiceScheduler services)
    : OperationHandler<UpdateTaskProtectionRequest, UpdateTaskProtectionResponse>
{
    private const int DefaultMinutes = 120;

    protected override UpdateTaskProtectionResponse Handle(UpdateTaskProtectionRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var enable = request.ProtectionEnabled == true;
        var items = request.Tasks
            .Select(identifier => TaskProtectionMapper.Find(identifier, cluster, state.Arns))
            .Select(item => enable ? RejectIfBlocked(item, state.Now) : item)
            .ToList();

        var tasks = items.Select(static item => item.Task).OfType<TaskState>().ToList();
        foreach (var task in tasks)
        {
            SetProtection(task, enable ? TimeSpan.FromMinutes(request.ExpiresInMinutes ?? DefaultMinutes) : null, state);
        }

        var response = new UpdateTaskProtectionResponse
        {
            ProtectedTasks = [.. tasks.Select(task => TaskProtectionMapper.Map(task, state.Now))],
            Failures = [.. items.Select(static item => item.Failure).OfType<Failure>()],
        };
        foreach (var task in tasks)
        {
            services.OnTaskChanged(task);
        }

        return response;
    }

    private void SetProtection(TaskState task, TimeSpan? time, EcsState state)
    {
        task.ProtectedUntil = state.Now + time;
        if (time is { } until)
        {
            state.EventQueue.Schedule(until, () => services.OnTaskChanged(task));
        }
    }

    /// <summary>Tasks cannot be protected while protected ones block a deployment.</summary>
    private static (TaskState? Task, Failure? Failure) RejectIfBlocked((TaskState? Task, Failure? Failure) item, DateTimeOffset now)
    {
        if (item.Task is not { } task || task.IsProtected(now)
            || !task.Template.ServiceGroup!.Service.Deployments.Skip(1).SelectMany(static old => old.Tasks.Desired).Any(old => old.IsProtected(now)))
        {
            return item;
        }

        return (null, new Failure
        {
            Arn = task.Arn,
            Reason = "DEPLOYMENT_BLOCKED",
            Detail = "Protected tasks keep a deployment of the service from its end; lift their protection first.",
        });
    }
}
