namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>A line of the tables: one client, one response, so many callers.</summary>
internal sealed class EndToEndRow
{
    private readonly Workload _workload;
    private readonly int _calls;
    private readonly List<Measurement> _rounds = [];

    public EndToEndRow(IBenchmarkedClient client, ResponseSize size, int callers, int calls)
    {
        _workload = client.CreateWorkload(size);
        _calls = calls;
        Client = client;
        Size = size;
        Callers = callers;
    }

    public IBenchmarkedClient Client { get; }

    public ResponseSize Size { get; }

    public int Callers { get; }

    /// <summary>How many bytes the response has.</summary>
    public int JsonBytes => _workload.Response.Body.Length;

    /// <summary>The median over the rounds so far.</summary>
    public Measurement Median => Measurement.MedianOf(_rounds);

    /// <summary>Makes the calls of a round, unmeasured.</summary>
    public Task WarmUpAsync() => _workload.RunAsync(Callers, _calls);

    /// <summary>Makes the calls of a round and adds what they cost.</summary>
    public async Task MeasureAsync() => _rounds.Add(await Measurement.OfAsync(_workload, Callers, _calls));
}
