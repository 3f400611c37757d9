using System.Globalization;

namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>The memory of a server after each quarter of the calls.</summary>
internal sealed class MemorySamples
{
    /// <summary>What a call of the mix may leave behind on average: twice as much as it does.</summary>
    private const long MaxPerCall = 6 * 1024;

    /// <summary>What the runtime may take for itself.</summary>
    private const long Runtime = 256L * 1024 * 1024;

    private readonly LoadedServer _server;
    private readonly int _calls;
    private readonly long _before;
    private readonly long[] _quarters = new long[4];

    public MemorySamples(LoadedServer server, int calls)
    {
        _server = server;
        _calls = calls;
        _before = server.Memory;
    }

    /// <summary>Takes a sample if this call ends a quarter.</summary>
    public void Note(int made)
    {
        var (quarter, rest) = Math.DivRem(made * 4L, _calls);
        if (rest < 4 && quarter > 0)
        {
            _quarters[quarter - 1] = _server.Memory;
        }
    }

    public void Print(TextWriter output)
    {
        output.WriteLine("| calls made | 0 % | 25 % | 50 % | 75 % | 100 % |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        output.WriteLine($"| working set of ecs-local, MB | {Megabytes(_before)} | {string.Join(" | ", _quarters.Select(Megabytes))} |");
        output.WriteLine();
    }

    /// <exception cref="InvalidDataException">The server has grown beyond what it has to keep.</exception>
    public void Check()
    {
        var most = Runtime + (_calls * MaxPerCall);
        Expect.That(
            _quarters[^1] <= most,
            $"ecs-local takes {Megabytes(_quarters[^1])} MB after {_calls} calls; at most {Megabytes(most)} MB are expected.");
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("N0", CultureInfo.InvariantCulture);
}
