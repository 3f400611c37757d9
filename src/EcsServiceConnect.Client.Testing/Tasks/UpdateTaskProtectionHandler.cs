using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Protects tasks of services from scale-in and deployments for a time, or lifts their protection.</summary>
internal sealed class UpdateTaskProtectionHandler : OperationHandler<UpdateTaskProtectionRequest, UpdateTaskProtectionResponse>
{
    private const int MostTasks = 10;
    private const int UsualMinutes = 120;
    private const int MostMinutes = 2880;

    protected override UpdateTaskProtectionResponse Handle(UpdateTaskProtectionRequest request, EcsState state)
    {
        var cluster = state.Clusters.Active(Guard.Required(request.Cluster, "cluster"));
        var enable = Guard.Required(request.ProtectionEnabled, "protectionEnabled");
        Guard.InRange(request.ExpiresInMinutes, "expiresInMinutes", 1, MostMinutes);
        var found = Guard.Items(request.Tasks, "tasks", MostTasks)
            .Select(identifier => TaskProtectionView.Find(identifier, cluster, state.Arns))
            .Select(item => enable ? UnlessBlocked(item, state.Now) : item)
            .ToList();

        var tasks = found.Select(static item => item.Task).OfType<TaskState>().ToList();
        foreach (var task in tasks)
        {
            Set(task, enable ? TimeSpan.FromMinutes(request.ExpiresInMinutes ?? UsualMinutes) : null, state);
        }

        var answer = new UpdateTaskProtectionResponse
        {
            ProtectedTasks = [.. tasks.Select(task => TaskProtectionView.Of(task, state.Now))],
            Failures = [.. found.Select(static item => item.Failure).OfType<Failure>()],
        };
        foreach (var task in tasks)
        {
            state.ServiceScheduler.OnTaskChanged(task);
        }

        return answer;
    }

    private static void Set(TaskState task, TimeSpan? time, EcsState state)
    {
        task.ProtectedUntil = state.Now + time;
        if (time is { } until)
        {
            state.Timeline.In(until, () => state.ServiceScheduler.OnTaskChanged(task));
        }
    }

    /// <summary>No more tasks are protected while protected ones keep a deployment from its end.</summary>
    private static (TaskState? Task, Failure? Failure) UnlessBlocked((TaskState? Task, Failure? Failure) item, DateTimeOffset now)
    {
        if (item.Task is not { } task || task.IsProtected(now)
            || !task.Order.Deployment!.Service.Deployments.Skip(1).SelectMany(static old => old.Wanted).Any(old => old.IsProtected(now)))
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
