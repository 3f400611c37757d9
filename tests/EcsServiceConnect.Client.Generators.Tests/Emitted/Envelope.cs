using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The members of another record stand among its own.</summary>
[EcsShape]
public sealed partial record Envelope
{
    [Inlined]
    public required Letter Letter { get; init; }

    public string? Stamp { get; init; }
}

[EcsShape]
public sealed partial record Letter
{
    public string? Text { get; init; }
}
