using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>ECS did not change or return the protection of the task, for a reason that <see cref="Failure"/> states.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html</remarks>
public sealed class EcsTaskProtectionException : EcsException
{
    private const string DeploymentBlocked = "DEPLOYMENT_BLOCKED";
    private const string TaskNotValid = "TASK_NOT_VALID";

    /// <summary>Creates the exception.</summary>
    /// <param name="failure">The failure that was returned.</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="failure"/> is null.</exception>
    public EcsTaskProtectionException(Failure failure, Exception? innerException = null)
        : base(FormatMessage(failure), innerException) => Failure = failure;

    /// <summary>The failure: the task, the reason and, in words, the detail.</summary>
    public Failure Failure { get; }

    /// <summary>
    /// Whether the reason is that protected tasks hold up a deployment of the service: no task of an older deployment can be protected until
    /// it has ended.
    /// </summary>
    public bool IsDeploymentBlocked => Failure.Reason == DeploymentBlocked;

    private static string FormatMessage(Failure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var remedy = failure.Reason switch
        {
            DeploymentBlocked => " Take no new work until the deployment has ended, or lift the protection of tasks that are done.",
            TaskNotValid => " Only a task of a service that is not stopping can be protected.",
            _ => "",
        };
        return $"The protection of the task was not changed: {EcsFailuresException.FormatFailure(failure)}.{remedy}";
    }
}
