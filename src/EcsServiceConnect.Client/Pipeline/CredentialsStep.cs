using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Begins an attempt, unless the call was canceled during a delay, and gets the credentials to sign it with.</summary>
internal sealed class CredentialsStep(CredentialsResolver resolver) : IPipelineStep
{
    public ValueTask<AttemptResult> SendAsync(PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromResult(AttemptResult.FromFailure(new OperationCanceledException(cancellationToken)));
        }

        var attempt = context with { Attempt = context.Call.BeginAttempt() };
        var credentials = resolver.GetAsync(cancellationToken);
        return credentials.IsCompletedSuccessfully
            ? next.SendAsync(attempt with { Credentials = credentials.Result }, cancellationToken)
            : SendOnceAvailableAsync(credentials, attempt, next, cancellationToken);
    }

    private static async ValueTask<AttemptResult> SendOnceAvailableAsync(
        ValueTask<ImmutableCredentials> credentials, PipelineContext context, RemainingSteps next, CancellationToken cancellationToken)
    {
        try
        {
            context = context with { Credentials = await credentials.ConfigureAwait(false) };
        }
        catch (Exception error)
        {
            return AttemptResult.FromFailure(NameCall(error, context));
        }

        return await next.SendAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Calls that wait for the same credentials fail with the same exception: each gets one that names it.</summary>
    private static Exception NameCall(Exception error, PipelineContext context) => error switch
    {
        EcsValidationException invalid => new EcsValidationException(invalid.Problems, invalid.InnerException)
        {
            Operation = context.Call.Operation.Name,
        },
        EcsTransportException unavailable => new EcsTransportException(unavailable.Message, unavailable.InnerException)
        {
            Operation = context.Call.Operation.Name,
            Attempts = context.Attempt,
        },
        _ => error,
    };
}
