namespace EcsServiceConnect.Client.Conventions.Secrets;

/// <summary>The ways in which a call ends.</summary>
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
