using System.Runtime.InteropServices;

namespace EcsServiceConnect.LocalServer;

/// <summary>Waits for SIGINT or SIGTERM. The first is for us; a second one ends the process at once, as the system does it.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly TaskCompletionSource _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _signals;
    private readonly CancellationTokenRegistration _cancellation;

    public StopSignal(CancellationToken cancellationToken)
    {
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Receive),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Receive),
        ];
        _cancellation = cancellationToken.Register(() => _given.TrySetResult());
    }

    public Task GivenAsync() => _given.Task;

    public void Dispose()
    {
        _cancellation.Dispose();
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
    }

    private void Receive(PosixSignalContext context) => context.Cancel = _given.TrySetResult();
}
