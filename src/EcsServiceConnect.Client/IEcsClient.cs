namespace EcsServiceConnect.Client;

/// <summary>
/// Sends requests to Amazon ECS. Every operation, page, batch and waiter of this library uses only the method below, so a
/// decorator or a test double implements nothing else.
/// </summary>
/// <remarks>
/// Implementations can be used from many threads at once. Named methods such as <c>CreateClusterAsync</c> are
/// extension members over this interface.
/// </remarks>
public interface IEcsClient
{
    /// <summary>Sends a request and reads its response.</summary>
    /// <typeparam name="TResponse">The response that belongs to the request.</typeparam>
    /// <param name="request">What to send. It is never changed.</param>
    /// <param name="cancellationToken">
    /// A token to cancel the operation, which then throws an <see cref="OperationCanceledException"/>.
    /// </param>
    /// <returns>The service's response, with the call's <see cref="EcsResponse.Metadata"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="EcsValidationException">
    /// A required member or setting is missing or invalid, or there are no credentials; nothing was sent.
    /// </exception>
    /// <exception cref="EcsServiceException">The service returned an error, or kept failing.</exception>
    /// <exception cref="EcsTransportException">
    /// There was no readable response, or credentials could not be fetched.
    /// </exception>
    /// <exception cref="EcsTimeoutException">
    /// The call, or its last attempt, took longer than its settings allow.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The call was canceled. The service may have carried it out.
    /// </exception>
    Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
        where TResponse : EcsResponse;
}
