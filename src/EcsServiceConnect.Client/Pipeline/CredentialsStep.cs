using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Begins an attempt, unless the call was canceled during a delay, and gets the credentials to sign it with. If the service rejects them
/// as expired, the call may make one more attempt with other ones.
/// </summary>
internal sealed class CredentialsStep(CachedCredentials cachedCredentials) : SurroundingStep<CredentialsStep>
{
    public override ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromResult(AttemptResult.FromFailure(new OperationCanceledException(cancellationToken)));
        }

        var call = context.Call;
        call.PendingCredentialsSource = null;
        var credentials = cachedCredentials.GetAsync(call.AttemptTimeout, cancellationToken);
        return credentials.IsCompletedSuccessfully && call.Rejection is null
            ? base.SendAsync(context with { Attempt = call.BeginAttempt(), Credentials = credentials.Result }, next, cancellationToken)
            : SendOnceAvailableAsync(credentials, context, next, cancellationToken);
    }

    protected override ValueTask<AttemptResult> CompleteAsync(
        PipelineContext context, RemainingSteps next, AttemptResult result, CancellationToken cancellationToken) => ValueTask.FromResult(
        result.Failure is EcsServiceException error && FailureClassifier.RejectsCredentials(error.ErrorCode) && !ClockSkew.IsCause(result)
            ? Reject(result, error, context.Credentials!, context.Call)
            : result);

    private async ValueTask<AttemptResult> SendOnceAvailableAsync(
        ValueTask<ImmutableCredentials> pending, PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        // After a rejection it is no attempt before there are other credentials.
        var call = context.Call;
        var rejection = call.Rejection;
        var attempt = rejection is null ? call.BeginAttempt() : 0;
        ImmutableCredentials credentials;
        try
        {
            call.PendingCredentialsSource = cachedCredentials.SourceName;
            credentials = await pending.ConfigureAwait(false);
            call.PendingCredentialsSource = null;
        }
        catch (Exception error)
        {
            return AttemptResult.FromFailure(NameCall(error, call));
        }

        if (rejection is { } rejected)
        {
            if (CredentialsSource.AreSame(credentials, rejected.Credentials))
            {
                return AttemptResult.FromFailure(DescribeUnchanged(rejected.Error));
            }

            attempt = call.BeginAttempt();
        }

        return await base.SendAsync(context with { Attempt = attempt, Credentials = credentials }, next, cancellationToken).ConfigureAwait(false);
    }

    private AttemptResult Reject(AttemptResult result, EcsServiceException error, ImmutableCredentials credentials, EcsCall call)
    {
        if (!cachedCredentials.IsRenewable)
        {
            return AttemptResult.FromFailure(Describe(error, "are static and have expired: create the client with new ones."));
        }

        cachedCredentials.Reject(credentials);
        if (call.Rejection is not null)
        {
            return AttemptResult.FromFailure(Describe(error, "were renewed, and the new ones are rejected, too."));
        }

        call.Rejection = (credentials, error);
        return result.WithRenewableCredentials();
    }

    private EcsServiceException DescribeUnchanged(EcsServiceException error) => Describe(
        error,
        cachedCredentials.IsStatic
            ? "are static and have expired: they were read again and are the same as before."
            : "have expired, and their source returned the same ones again.");

    /// <summary>Adds to an error that says that credentials have expired what became of them.</summary>
    private EcsServiceException Describe(EcsServiceException error, string state) => !FailureClassifier.HasExpiredToken(error.ErrorCode)
        ? error
        : new EcsServiceException(error.ErrorCode, $"{error.ErrorMessage} The credentials of {cachedCredentials.SourceName} {state}", error)
        {
            StatusCode = error.StatusCode,
            RequestId = error.RequestId,
            ExtendedRequestId = error.ExtendedRequestId,
            Operation = error.Operation,
            Attempts = error.Attempts,
        };

    /// <summary>Calls that wait for the same credentials fail with the same exception: each gets one that names it.</summary>
    private static Exception NameCall(Exception error, EcsCall call) => error switch
    {
        EcsValidationException invalid => new EcsValidationException(invalid.Problems, invalid.InnerException)
        {
            Operation = call.Operation.Name,
        },
        EcsTransportException unavailable => new EcsTransportException(unavailable.Message, unavailable.InnerException)
        {
            Operation = call.Operation.Name,
            Attempts = call.Attempts,
        },
        _ => error,
    };
}
