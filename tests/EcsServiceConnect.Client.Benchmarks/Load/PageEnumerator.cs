namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>A walk through the pages of a list that others change meanwhile: nothing may come twice.</summary>
internal sealed class PageEnumerator
{
    private readonly HashSet<string> _seen = [];

    /// <summary>Where it goes on; null for the first page.</summary>
    public string? NextToken { get; private set; }

    public void Add(IEnumerable<string> page, string? nextToken)
    {
        foreach (var arn in page)
        {
            Expect.That(_seen.Add(arn), $"{arn} stands on two pages of one list.");
        }

        NextToken = nextToken;
        if (nextToken is null)
        {
            _seen.Clear();
        }
    }
}
