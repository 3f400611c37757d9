using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps the protection of a task to its response record or failure.</summary>
internal static class TaskProtectionMapper
{
    public static ProtectedTask Map(TaskState task, DateTimeOffset now) => new()
    {
        TaskArn = task.Arn,
        ProtectionEnabled = task.IsProtected(now),
        ExpirationDate = task.IsProtected(now) ? task.ProtectedUntil : null,
    };

    /// <summary>Finds a task of a service that is not stopping, or the failure for it.</summary>
    public static (TaskState? Task, Failure? Failure) Find(string identifier, ClusterState cluster, ArnFactory arns) =>
        TaskResolver.Find(identifier, cluster, arns) switch
        {
            null => (null, FailureFactory.CreateMissing(EcsArn.IsArn(identifier) ? identifier : arns.CreateTaskArn(cluster.Name, identifier))),
            { Template.ServiceGroup: null } task => (null, CreateNotValidFailure(task, "The task belongs to no service.")),
            { IsDesired: false } task => (null, CreateNotValidFailure(task, $"The task is {task.LastStatus}.")),
            var task => (task, null),
        };

    private static Failure CreateNotValidFailure(TaskState task, string detail) => new() { Arn = task.Arn, Reason = "TASK_NOT_VALID", Detail = detail };
}
