namespace EcsServiceConnect.Client;

/// <summary>A response that is one page of a list.</summary>
public abstract record PagedEcsResponse : EcsResponse
{
    private protected PagedEcsResponse()
    {
    }

    /// <summary>The token that requests the next page, to be set in the next request.</summary>
    /// <value>Null on the last page.</value>
    public string? NextToken { get; init; }
}
