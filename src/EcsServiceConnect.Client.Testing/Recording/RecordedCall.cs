namespace EcsServiceConnect.Client.Testing;

/// <summary>One HTTP request and its response.</summary>
public sealed class RecordedCall : ReceivedRequest
{
    private volatile Outcome? _outcome;

    internal RecordedCall(ReceivedRequest request, IReadOnlyList<FaultSetup> faults)
        : base(request)
    {
        Faults = faults;
    }

    /// <summary>The number of the call among all that were recorded, from 1: each call has the next one, also after others were removed.</summary>
    public long Number { get; internal set; }

    /// <summary>The HTTP status of the response.</summary>
    /// <value>
    /// Null if there is none: the connection was reset or refused, the client did not wait for it, or a scripted delay has not passed yet.
    /// </value>
    public int? StatusCode => _outcome?.StatusCode;

    /// <summary>The error code in the response, such as <c>ClusterNotFoundException</c>.</summary>
    /// <value>Null if the call succeeded, or had no response.</value>
    public string? ErrorCode => _outcome?.ErrorCode;

    /// <summary>The request id in the response (header <c>x-amzn-RequestId</c>), as the client's metadata and errors show it.</summary>
    /// <value>Null if there was no response.</value>
    public string? RequestId => _outcome?.RequestId;

    /// <summary>The scripted faults that were applied to the request, in order.</summary>
    /// <value>Empty if there were none.</value>
    public IReadOnlyList<FaultSetup> Faults { get; }

    /// <summary>Shows the operation and its outcome, such as <c>RunTask: 400 ThrottlingException</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString()
    {
        var name = Operation.Length == 0 ? "(no operation)" : Operation;
        return StatusCode is not { } status ? $"{name}: no response"
            : ErrorCode is { } code ? $"{name}: {status} {code}"
            : $"{name}: {status}";
    }

    internal void Complete(InMemoryEcsResponse response)
    {
        if (response.Connection == InMemoryEcsConnection.Completed)
        {
            _outcome = new Outcome(
                response.StatusCode,
                response.Headers.GetValueOrDefault("x-amzn-ErrorType"),
                response.Headers.GetValueOrDefault("x-amzn-RequestId"));
        }
    }

    /// <summary>What is kept of a response: its body is not.</summary>
    private sealed record Outcome(int StatusCode, string? ErrorCode, string? RequestId);
}
