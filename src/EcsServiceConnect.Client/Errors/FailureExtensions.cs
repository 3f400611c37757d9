namespace EcsServiceConnect.Client;

/// <summary>Turns the failures that a successful response can hold into an exception.</summary>
public static class FailureExtensions
{
    private const string ResponseSuffix = "Response";

    /// <typeparam name="TResponse">The type of the response.</typeparam>
    /// <param name="response">A response that can hold failures.</param>
    extension<TResponse>(TResponse response)
        where TResponse : class, IHasFailures
    {
        /// <summary>Throws if anything failed, and returns the response otherwise.</summary>
        /// <returns>The response itself.</returns>
        /// <exception cref="ArgumentNullException">The response is null.</exception>
        /// <exception cref="EcsFailuresException">There is at least one failure; the exception lists all.</exception>
        public TResponse ThrowIfAnyFailed()
        {
            ArgumentNullException.ThrowIfNull(response);
            return response.Failures.Count == 0
                ? response
                : throw new EcsFailuresException(response.Failures)
                {
                    Operation = GetOperation(response),
                    RequestId = (response as EcsResponse)?.Metadata.RequestId,
                };
        }
    }

    private static string? GetOperation(IHasFailures response)
    {
        var name = response.GetType().Name;
        return response is EcsResponse && name.EndsWith(ResponseSuffix, StringComparison.Ordinal) ? name[..^ResponseSuffix.Length] : null;
    }
}
