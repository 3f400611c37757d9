namespace EcsServiceConnect.Client;

/// <summary>
/// Sends requests to Amazon ECS. Every operation, page, batch and wait of this library stands on the one method
/// below, so a decorator or a test double implements nothing else.
/// </summary>
/// <remarks>
/// Implementations are safe to use from many threads at once. Named methods such as <c>CreateClusterAsync</c> are
/// extension members over this interface.
/// </remarks>
public interface IEcsClient
{
    /// <summary>Sends one request and reads its answer.</summary>
    /// <typeparam name="TResponse">The answer that belongs to the request.</typeparam>
    /// <param name="request">What to send. It is never changed.</param>
    /// <param name="cancellationToken">
    /// Gives the call up; the caller then sees an <see cref="OperationCanceledException"/>.
    /// </param>
    /// <returns>The service's answer, with the call's <see cref="EcsResponse.Metadata"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="EcsValidationException">
    /// A required member or setting is missing or wrong, or there are no credentials; nothing was sent.
    /// </exception>
    /// <exception cref="EcsServiceException">The service refused the request, or kept failing.</exception>
    /// <exception cref="EcsTransportException">
    /// No readable answer came back, or credentials could not be fetched.
    /// </exception>
    /// <exception cref="EcsTimeoutException">
    /// The call, or its last attempt, took longer than its settings allow.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The call was cancelled. The service may have acted on it all the same.
    /// </exception>
    Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse;
}
