namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// How far this machine's clock is from the service's, learnt from answers that refused a signature for its time. The
/// whole client signs with the corrected time.
/// </summary>
internal sealed class ClockSkew
{
    /// <summary>The service accepts signatures of up to 5 minutes before or after its own time.</summary>
    private static readonly TimeSpan _tolerance = TimeSpan.FromMinutes(4);

    private long _offsetTicks;

    /// <summary>What is added to this machine's clock.</summary>
    public TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>The time to sign with.</summary>
    public DateTimeOffset Correct(DateTimeOffset clock)
    {
        var offset = Offset;
        return offset == TimeSpan.Zero ? clock : clock + offset;
    }

    /// <summary>True if the attempt was refused because of the time that it was signed with.</summary>
    /// <remarks>
    /// The answer's own date is compared with that attempt's signing time, not with the clock as it is corrected by now:
    /// another call may have corrected it meanwhile.
    /// </remarks>
    public static bool Refused(EcsServiceException error) =>
        error.Attempt is { ServerDate: { } serverDate, SignedAt: var signedAt }
        && error.ErrorCode is ("InvalidSignatureException" or "SignatureDoesNotMatch" or "RequestTimeTooSkewed"
            or "RequestExpired" or "RequestInTheFuture" or "AuthFailure")
        && (serverDate - signedAt).Duration() > _tolerance;

    /// <summary>Takes over the service's time from an answer for which <see cref="Refused"/> holds.</summary>
    public TimeSpan CorrectFrom(AttemptFacts facts)
    {
        var offset = facts.ServerDate!.Value - facts.ClockAtSigning;
        Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
        return offset;
    }
}
