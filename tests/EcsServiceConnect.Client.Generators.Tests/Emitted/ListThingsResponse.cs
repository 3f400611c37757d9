using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A page: the token to the next one is inherited and is a member like its own; the metadata is none.</summary>
[EcsShape]
public sealed partial record ListThingsResponse : PagedEcsResponse
{
    public IReadOnlyList<string> Things { get; init; } = [];
}
