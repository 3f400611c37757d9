using System.Runtime.InteropServices;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// Cancels a token at SIGINT or SIGTERM, from the start of the program on. Another signal then ends the process at once, as is the default.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _stopping;
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignal(CancellationToken cancellationToken)
    {
        _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
        ];
    }

    /// <summary>Canceled when the program is to stop.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>The exit code of a program that was ended by the signal, by the convention of shells; 1 without a signal.</summary>
    public int ExitCode { get; private set; } = 1;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stopping.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        ExitCode = context.Signal == PosixSignal.SIGINT ? 130 : 143;
        context.Cancel = !_stopping.IsCancellationRequested;
        _stopping.Cancel();
    }
}
