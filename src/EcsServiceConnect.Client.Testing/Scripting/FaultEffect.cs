namespace EcsServiceConnect.Client.Testing;

/// <summary>What a scripted fault does to a call, with all that it needs for it.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Name">What it is called where a fault is shown.</param>
internal sealed record FaultEffect(FaultKind Kind, string Name)
{
    /// <summary>How long a delay lasts.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Makes the answer of a fault that answers.</summary>
    public Func<ReceivedRequest, RequestDispatcher, InMemoryEcsResponse>? CreateResponse { get; init; }

    /// <summary>Whether it settles what becomes of the call; a delay does not.</summary>
    public bool IsFinal => Kind is not (FaultKind.Delay or FaultKind.DelayResponse);
}
