using System.Globalization;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>What one failed attempt showed, for the decision whether and when to try again.</summary>
/// <param name="SignedAt">The time that the attempt was signed with.</param>
/// <param name="ClockAtSigning">What this machine's clock said at that moment, uncorrected.</param>
/// <param name="ReceivedAt">What this machine's clock said when the answer came.</param>
/// <param name="ServerDate">The answer's <c>Date</c>, if it had one.</param>
/// <param name="RetryAfterHeader">The answer's <c>x-amz-retry-after</c>, as it came.</param>
internal sealed record AttemptFacts(
    DateTimeOffset SignedAt,
    DateTimeOffset ClockAtSigning,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ServerDate,
    string? RetryAfterHeader)
{
    /// <summary>The pause that the service asked for: a whole number of milliseconds. Anything else counts as nothing.</summary>
    public TimeSpan? RetryAfter =>
        int.TryParse(RetryAfterHeader, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}
