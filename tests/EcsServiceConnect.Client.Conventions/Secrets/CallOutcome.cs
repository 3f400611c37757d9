namespace EcsServiceConnect.Client.Conventions.Secrets;

/// <summary>The possible outcomes of a call.</summary>
public enum CallOutcome
{
    Success,
    ModeledError,
    ErrorQuotingRequest,
    Throttle,
    TransportFailure,
    UnreadableResponse,
    ProxyResponse,
    Timeout,
    Cancellation,
    ValidationFailure,
}
