namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// How far this machine's clock is from the service's, learned from responses that rejected a signature for its time. The
/// whole client signs with the corrected time.
/// </summary>
internal sealed class ClockSkew
{
    /// <summary>The service accepts signatures of up to 5 minutes before or after its own time.</summary>
    private static readonly TimeSpan _tolerance = TimeSpan.FromMinutes(4);

    private long _offsetTicks;

    /// <summary>Gets the time to sign with.</summary>
    public SigningTime Correct(DateTimeOffset clock) => new(clock, clock.AddClamped(TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks))));

    /// <summary>Whether an attempt failed because of the time that it was signed with.</summary>
    /// <remarks>
    /// The date of the response is compared with the signing time of that attempt, not with the clock as it is corrected by
    /// now: another call may have corrected it in between.
    /// </remarks>
    public static bool IsCause(AttemptResult result) =>
        result is { Failure: EcsServiceException error, Timing: { ServerDate: { } serverDate, Signed: var signed } }
        && error.ErrorCode is ("InvalidSignatureException" or "SignatureDoesNotMatch" or "RequestTimeTooSkewed"
            or "RequestExpired" or "RequestInTheFuture" or "AuthFailure")
        && (serverDate - signed.Corrected).Duration() > _tolerance;

    /// <summary>Takes over the service's time from an attempt for which <see cref="IsCause"/> holds.</summary>
    /// <returns>How far this machine's clock is behind the service's.</returns>
    public TimeSpan CorrectFrom(AttemptTiming timing)
    {
        var offset = timing.ServerDate!.Value - timing.Signed.Clock;
        Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
        return offset;
    }
}
