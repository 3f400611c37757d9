using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Tests.ExactlyOnce;

/// <summary>Clients of one ECS that share a way to it on which responses are lost.</summary>
internal sealed class StormClients : IDisposable
{
    private readonly JumpingClock _clock = new();
    private readonly LostResponses _way;
    private readonly HttpClient _http;
    private readonly EcsClient[] _clients;

    public StormClients(InMemoryEcs ecs, int count, int seed, int maxAttempts)
    {
        _way = new LostResponses(ecs.CreateHandler(), seed);
        _http = new HttpClient(_way) { Timeout = Timeout.InfiniteTimeSpan };
        _clients = [.. Enumerable.Range(0, count).Select(_ => Create(ecs, maxAttempts))];
    }

    public int Requests => _way.Requests;

    public int Resets => _way.Resets;

    public int Faults => _way.Faults;

    public EcsClient For(int caller) => _clients[caller % _clients.Length];

    public void Dispose()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        _http.Dispose();
    }

    private EcsClient Create(InMemoryEcs ecs, int maxAttempts)
    {
        var options = new EcsClientOptions
        {
            Region = ecs.Region,
            Credentials = new Amazon.Runtime.BasicAWSCredentials("AKIAINMEMORYECS00000", "in-memory"),
            ServiceUrl = new Uri($"https://ecs.{ecs.Region}.amazonaws.com"),
            UseFips = false,
            UseDualStack = false,
            TimeProvider = _clock,

            // The clock jumps for all callers at once, so that a limit would be reached by the pauses of others.
            Timeout = Timeout.InfiniteTimeSpan,
            AttemptTimeout = Timeout.InfiniteTimeSpan,
        };
        options.Retry.Mode = EcsRetryMode.Standard;
        options.Retry.MaxAttempts = maxAttempts;
        return new EcsClient(options, _http);
    }
}
