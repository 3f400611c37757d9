using System.Text;
using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.AgentEndpoint;

/// <summary>A response of the agent, of any status.</summary>
/// <param name="request">What it responds to.</param>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="body">The body.</param>
/// <param name="attempt">The number of the attempt, from 1.</param>
internal readonly ref struct AgentResponse(AgentRequest request, int statusCode, ReadOnlySpan<byte> body, int attempt)
{
    private const int MaxSniffedBytes = 256;

    private readonly ReadOnlySpan<byte> _body = body;

    public AgentRequest Request { get; } = request;

    public int StatusCode { get; } = statusCode;

    public ReadOnlySpan<byte> Body => _body;

    public int Attempt { get; } = attempt;

    public bool IsSuccess => StatusCode is >= 200 and < 300;

    /// <summary>Creates the exception of a response that cannot be read, or whose status is an error. It never quotes the body.</summary>
    /// <param name="error">Why a success cannot be read; null for an error.</param>
    public EcsTransportException CreateException(Exception? error = null)
    {
        var start = Encoding.Latin1.GetString(Body[..Math.Min(Body.Length, MaxSniffedBytes)]).TrimStart();
        var service = Request.Variable.Service;

        // A request for metadata has nothing to be wrong with: agents before 2023 say so that they do not know the container.
        var isContainerUnknown = StatusCode == 404 || (StatusCode == 400 && Request.Variable == AgentVariable.TaskMetadata);
        var (message, kind) = StatusCode switch
        {
            >= 200 and < 300 when start.StartsWith('<') => (
                $"{service} returned a page where JSON was expected: check {Request.Variable.Name}, and that no proxy is in between.",
                FailureKind.Permanent),
            >= 200 and < 300 => ($"{service} returned what is not the JSON of its documentation, or breaks off.", FailureKind.Transient),
            >= 300 and < 400 => ($"{service} returned a redirect, which is not followed: check {Request.Variable.Name}.", FailureKind.Permanent),
            _ when isContainerUnknown => ($"{service} does not know the container, or not yet: check that {Request.Variable.Name} is that of this container.", FailureKind.Transient),
            429 => ($"{service} asks to slow down: the agent limits the rate of its task's requests, to 40 per second by default.", FailureKind.Throttling),
            _ => ($"{service} returned an error.", (FailureKind?)null),
        };
        return new EcsTransportException(char.ToUpperInvariant(message[0]) + message[1..], error)
        {
            Operation = Request.Operation,
            StatusCode = StatusCode,
            Attempts = Attempt,
            Kind = kind,
        };
    }
}
