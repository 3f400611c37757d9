namespace EcsServiceConnect.Client.Pipeline;

/// <summary>The times of an attempt that the service returned an error for.</summary>
/// <param name="Signed">When the request was signed.</param>
/// <param name="ReceivedAt">What this machine's clock showed when the response arrived.</param>
/// <param name="ServerDate">The <c>Date</c> of the response, if it had one that can be right.</param>
/// <param name="RetryAfter">The delay that the service asked for, if it did.</param>
internal sealed record AttemptTiming(SigningTime Signed, DateTimeOffset ReceivedAt, DateTimeOffset? ServerDate, TimeSpan? RetryAfter);
