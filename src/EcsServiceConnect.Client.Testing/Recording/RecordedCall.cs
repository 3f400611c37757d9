namespace EcsServiceConnect.Client.Testing;

/// <summary>One HTTP request and its response.</summary>
public sealed class RecordedCall : ReceivedRequest
{
    internal RecordedCall(ReceivedRequest request, InMemoryEcsResponse? response, IReadOnlyList<FaultSetup> faults)
        : base(request)
    {
        Faults = faults;
        if (response is { Connection: InMemoryEcsConnection.Completed })
        {
            StatusCode = response.StatusCode;
            ErrorCode = response.Headers.GetValueOrDefault("x-amzn-ErrorType");
            RequestId = response.Headers.GetValueOrDefault("x-amzn-RequestId");
        }
    }

    /// <summary>The HTTP status of the response.</summary>
    /// <value>Null if there was none: the connection was reset or refused, or the client did not wait for it.</value>
    public int? StatusCode { get; }

    /// <summary>The error code in the response, such as <c>ClusterNotFoundException</c>.</summary>
    /// <value>Null if the call succeeded, or had no response.</value>
    public string? ErrorCode { get; }

    /// <summary>The request id in the response (header <c>x-amzn-RequestId</c>), as the client's metadata and errors show it.</summary>
    /// <value>Null if there was no response.</value>
    public string? RequestId { get; }

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
}
