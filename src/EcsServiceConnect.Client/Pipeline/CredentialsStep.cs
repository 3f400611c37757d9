using System.Runtime.CompilerServices;
using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Begins an attempt, unless the call was canceled during a delay, and gets the credentials to sign it with. If the service rejects them
/// as expired, the call may make one more attempt with other ones.
/// </summary>
internal sealed class CredentialsStep(CachedCredentials cachedCredentials) : IPipelineStep
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return AttemptResult.FromFailure(new OperationCanceledException(cancellationToken));
        }

        // After a rejection it is no attempt before there are other credentials.
        var call = context.Call;
        var attempt = call.Rejection is null ? call.BeginAttempt() : 0;
        ImmutableCredentials credentials;
        try
        {
            credentials = await GetAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            return AttemptResult.FromFailure(NameCall(error, call));
        }

        if (attempt == 0)
        {
            var (rejected, error) = call.Rejection!.Value;
            if (CredentialsSource.AreSame(credentials, rejected))
            {
                return AttemptResult.FromFailure(DescribeUnchanged(error));
            }

            attempt = call.BeginAttempt();
        }

        var result = await next.SendAsync(context with { Attempt = attempt, Credentials = credentials }, cancellationToken).ConfigureAwait(false);
        return result.Failure is EcsServiceException rejection && FailureClassifier.RejectsCredentials(rejection.ErrorCode) && !ClockSkew.IsCause(result)
            ? Reject(result, rejection, credentials, call)
            : result;
    }

    private async ValueTask<ImmutableCredentials> GetAsync(EcsCall call, CancellationToken cancellationToken)
    {
        var pending = cachedCredentials.GetAsync(call.AttemptTimeout, cancellationToken);
        if (!pending.IsCompleted)
        {
            call.PendingCredentialsSource = cachedCredentials.SourceName;
        }

        var credentials = await pending.ConfigureAwait(false);
        call.PendingCredentialsSource = null;
        return credentials;
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
        : new EcsServiceException(error.ErrorCode, $"{error.Message} The credentials of {cachedCredentials.SourceName} {state}", error)
        {
            StatusCode = error.StatusCode,
            RequestId = error.RequestId,
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
