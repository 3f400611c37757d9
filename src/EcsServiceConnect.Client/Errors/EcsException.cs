using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client;

/// <summary>The base of every exception that this library throws on its own account. Catch it to handle them all.</summary>
/// <remarks>
/// A call that the caller canceled throws an <see cref="OperationCanceledException"/>, which is not among them. Errors of
/// the service are <see cref="EcsServiceException"/>, invalid requests and settings <see cref="EcsValidationException"/>,
/// failed connections <see cref="EcsTransportException"/>, time limits <see cref="EcsTimeoutException"/>, lists and batches that
/// are throttled for too long <see cref="EcsReadTimeoutException"/>, reported failures <see cref="EcsFailuresException"/>,
/// failed waits <see cref="EcsWaiterException"/>, unsuccessful deployments <see cref="EcsDeploymentException"/>, deployments that
/// cannot be started <see cref="EcsDeploymentStartException"/>, unsuccessful tasks <see cref="EcsRunTaskException"/>, a task that
/// cannot be protected from inside <see cref="EcsTaskProtectionException"/>, plans that cannot be made or applied
/// <see cref="EcsPlanException"/>, commands in containers <see cref="EcsExecException"/>.
/// </remarks>
public abstract class EcsException : Exception
{
    private protected EcsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that was called, such as <c>CreateService</c>.</summary>
    /// <value>Null for an exception that concerns no call, such as contradictory options.</value>
    public string? Operation { get; init; }

    /// <summary>
    /// Whether the same request may succeed later: the service or the connection failed, the service asked to slow down, or
    /// a time limit was reached. By this the client retries, and trackers, as well as waiters that are asked to, tolerate an outage.
    /// </summary>
    public bool IsRetryable => FailureClassifier.Classify(this) != FailureKind.Permanent;
}
