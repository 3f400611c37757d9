namespace EcsServiceConnect.Client;

/// <summary>An answer that is one page of several.</summary>
public abstract record PagedEcsResponse : EcsResponse
{
    private protected PagedEcsResponse()
    {
    }

    /// <summary>Passed back in the next request to get the page after this one.</summary>
    /// <value>Null on the last page.</value>
    public string? NextToken { get; init; }
}
