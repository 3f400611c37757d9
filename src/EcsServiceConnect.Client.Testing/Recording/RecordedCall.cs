namespace EcsServiceConnect.Client.Testing;

/// <summary>One HTTP request, and what the ECS answered.</summary>
public sealed class RecordedCall : ReceivedRequest
{
    internal RecordedCall(ReceivedRequest call, InMemoryEcsResponse? answer, IReadOnlyList<ScriptedFault> faults)
        : base(call)
    {
        Faults = faults;
        if (answer is { Connection: InMemoryEcsConnection.Completed })
        {
            StatusCode = answer.StatusCode;
            ErrorCode = answer.Headers.GetValueOrDefault("x-amzn-ErrorType");
            RequestId = answer.Headers.GetValueOrDefault("x-amzn-RequestId");
        }
    }

    /// <summary>The HTTP status of the answer.</summary>
    /// <value>Null if none came: the connection was broken or refused, or the client did not wait for it.</value>
    public int? StatusCode { get; }

    /// <summary>The code of the error that was answered, such as <c>ClusterNotFoundException</c>.</summary>
    /// <value>Null if the call succeeded, or had no answer.</value>
    public string? ErrorCode { get; }

    /// <summary>The id in the answer (header <c>x-amzn-RequestId</c>): the client's metadata and errors have the same.</summary>
    /// <value>Null if there was no answer.</value>
    public string? RequestId { get; }

    /// <summary>The scripted faults that were applied to the call, in their order.</summary>
    /// <value>Empty for a call that went its normal way.</value>
    public IReadOnlyList<ScriptedFault> Faults { get; }

    /// <summary>Shows the operation and how it ended, such as <c>RunTask: 400 ThrottlingException</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString()
    {
        var name = Operation.Length == 0 ? "(no operation)" : Operation;
        return StatusCode is not { } status ? $"{name}: no answer"
            : ErrorCode is { } code ? $"{name}: {status} {code}"
            : $"{name}: {status}";
    }
}
