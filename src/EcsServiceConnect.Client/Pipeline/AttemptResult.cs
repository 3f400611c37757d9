using System.Diagnostics.CodeAnalysis;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>How an attempt ended, and with the last one its call: in a response or in a failure.</summary>
internal sealed class AttemptResult
{
    private AttemptResult(EcsResponse? response, Exception? failure, AttemptTiming? timing)
    {
        Response = response;
        Failure = failure;
        Timing = timing;
    }

    /// <summary>The response.</summary>
    public readonly EcsResponse? Response;

    /// <summary>Why there is no response.</summary>
    public readonly Exception? Failure;

    /// <summary>The times of the attempt, if the service returned an error.</summary>
    public readonly AttemptTiming? Timing;

    /// <summary>Whether the service rejected the credentials as expired, and the next attempt gets other ones.</summary>
    public bool CanRenewCredentials { get; private init; }

    /// <summary>Whether there is no response.</summary>
    [MemberNotNullWhen(true, nameof(Failure))]
    [MemberNotNullWhen(false, nameof(Response))]
    public bool IsFailure => Failure is not null;

    /// <summary>Creates the result of a success.</summary>
    public static AttemptResult FromResponse(EcsResponse response) => new(response, failure: null, timing: null);

    /// <summary>Creates the result of a failure.</summary>
    public static AttemptResult FromFailure(Exception failure, AttemptTiming? timing = null) => new(response: null, failure, timing);

    /// <summary>Creates the same result of an attempt whose credentials can be renewed.</summary>
    public AttemptResult WithRenewableCredentials() => new(Response, Failure, Timing) { CanRenewCredentials = true };
}
