namespace EcsServiceConnect.Client.Testing;

/// <summary>Keeps a clock from being advanced until it is disposed of.</summary>
internal sealed class ClockHold : IDisposable
{
    private SimulationTimeProvider? _clock;

    public ClockHold(SimulationTimeProvider clock)
    {
        _clock = clock;
        clock.BeginHold();
    }

    public void Dispose() => Interlocked.Exchange(ref _clock, null)?.EndHold();
}
