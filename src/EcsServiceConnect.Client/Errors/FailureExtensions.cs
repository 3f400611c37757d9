namespace EcsServiceConnect.Client;

/// <summary>Makes an error of the failures that a successful answer can hold.</summary>
public static class FailureExtensions
{
    private const string Response = "Response";

    /// <typeparam name="TAnswer">The answer.</typeparam>
    /// <param name="answer">An answer that can hold failures.</param>
    extension<TAnswer>(TAnswer answer)
        where TAnswer : class, IHasFailures
    {
        /// <summary>Throws if anything failed, and goes on with the answer otherwise.</summary>
        /// <returns>The answer itself.</returns>
        /// <exception cref="ArgumentNullException">The answer is null.</exception>
        /// <exception cref="EcsFailuresException">There is at least one failure; the error lists them all.</exception>
        public TAnswer ThrowIfAnyFailed()
        {
            ArgumentNullException.ThrowIfNull(answer);
            return answer.Failures.Count == 0
                ? answer
                : throw new EcsFailuresException(answer.Failures)
                {
                    Operation = GetOperation(answer),
                    RequestId = (answer as EcsResponse)?.Metadata.RequestId,
                };
        }
    }

    private static string? GetOperation(IHasFailures answer)
    {
        var name = answer.GetType().Name;
        return answer is EcsResponse && name.EndsWith(Response, StringComparison.Ordinal) ? name[..^Response.Length] : null;
    }
}
