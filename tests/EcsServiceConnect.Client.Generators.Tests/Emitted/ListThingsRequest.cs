using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A paged request with an idempotency token: the inherited token of the page is a member like its own.</summary>
[EcsOperation(IsIdempotent = true, IsReadOnly = true)]
public sealed partial record ListThingsRequest : PagedEcsRequest<ListThingsResponse, string>
{
    public required string Cluster { get; init; }

    public string? ClientToken { get; init; }

    internal override IReadOnlyList<string> GetItems(ListThingsResponse page) => page.Things;

    internal override PagedEcsRequest<ListThingsResponse, string> WithMaxPageSize() => this;
}

[EcsShape]
public sealed partial record ListThingsResponse : PagedEcsResponse
{
    public IReadOnlyList<string> Things { get; init; } = [];
}
