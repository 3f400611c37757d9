namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>One of the clients that are compared.</summary>
internal interface IBenchmarkedClient : IDisposable
{
    /// <summary>What the tables call it.</summary>
    string Name { get; }

    /// <summary>Has it ask for a response.</summary>
    Workload CreateWorkload(ResponseSize size);
}
