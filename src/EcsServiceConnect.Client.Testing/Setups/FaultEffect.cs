namespace EcsServiceConnect.Client.Testing;

/// <summary>The effect of a scripted fault on a request.</summary>
/// <param name="Kind">The kind of effect.</param>
/// <param name="Name">The name of the method that set it up, for display.</param>
internal sealed record FaultEffect(FaultKind Kind, string Name)
{
    /// <summary>The length of a delay.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Creates the response of a fault that responds.</summary>
    public Func<ReceivedRequest, RequestDispatcher, InMemoryEcsResponse>? CreateResponse { get; init; }

    /// <summary>Whether it decides what happens to the request; a delay does not.</summary>
    public bool IsFinal => Kind is not (FaultKind.Delay or FaultKind.DelayResponse);
}
