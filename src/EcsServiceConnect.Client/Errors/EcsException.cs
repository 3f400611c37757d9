using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client;

/// <summary>The base of every error that this library throws on its own account. Catch it to handle them all.</summary>
/// <remarks>
/// A call that the caller cancelled ends in an <see cref="OperationCanceledException"/>, which is not among them.
/// Errors of the service are <see cref="EcsServiceException"/>, requests refused before they were sent
/// <see cref="EcsValidationException"/>, broken connections <see cref="EcsTransportException"/>, time limits
/// <see cref="EcsTimeoutException"/>, failures that were to be thrown <see cref="EcsFailuresException"/>, waits that came
/// to nothing <see cref="EcsWaiterException"/>, deployments that did not succeed <see cref="EcsDeploymentException"/>, tasks
/// that did not end well <see cref="EcsRunTaskException"/>.
/// </remarks>
public abstract class EcsException : Exception
{
    private string? _operation;

    private protected EcsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that was called, such as <c>CreateService</c>.</summary>
    /// <value>Null for an error that concerns no call, such as contradictory options.</value>
    public string? Operation
    {
        get => _operation;
        init => _operation = value;
    }

    /// <summary>What the retry needs to know about the attempt that failed.</summary>
    /// <value>Null where no attempt was made.</value>
    internal AttemptFacts? Attempt { get; set; }

    /// <summary>Names the operation of an error that was thrown where it is not known.</summary>
    internal void NameOperation(string operation) => _operation ??= operation;
}
