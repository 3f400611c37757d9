namespace EcsServiceConnect.Client.Conventions.Secrets;

/// <summary>The ways in which a call ends.</summary>
public enum CallEnding
{
    Success,
    ModelledError,
    ErrorThatQuotesTheRequest,
    Throttle,
    TransportFailure,
    UnreadableAnswer,
    AnswerOfAProxy,
    Timeout,
    Cancellation,
    ValidationFailure,
}
