using System.Diagnostics;
using EcsServiceConnect.Client.Protection;

namespace EcsServiceConnect.Client;

/// <summary>
/// Keeps the task protected until it is disposed of. The task is protected as long as any hold of its <see cref="EcsTaskProtection"/> is.
/// </summary>
[DebuggerDisplay("protected {IsProtected}, until {ExpiresAt}")]
public sealed class EcsTaskProtectionHold : IAsyncDisposable
{
    private readonly HeldProtection _protection;
    private int _isReleased;

    internal EcsTaskProtectionHold(HeldProtection protection, CancellationToken protectionLost)
    {
        _protection = protection;
        ProtectionLost = protectionLost;
    }

    /// <summary>
    /// A token that is canceled when the protection has ended although it is held, because it could not be renewed in time: from then on
    /// scale-in and deployments can stop the task. Renewing goes on; if it succeeds, <see cref="IsProtected"/> is true again.
    /// </summary>
    public CancellationToken ProtectionLost { get; }

    /// <summary>Whether the task is protected by this hold now.</summary>
    public bool IsProtected => Volatile.Read(ref _isReleased) == 0 && _protection.IsProtected;

    /// <summary>When the protection ends unless it is renewed before, by the clock of the options; never later than ECS ends it.</summary>
    public DateTimeOffset ExpiresAt => _protection.ExpiresAt;

    /// <summary>Why the protection could not be renewed at the last time.</summary>
    /// <value>Null while it is renewed as it should be.</value>
    public EcsException? RenewalError => _protection.RenewalError;

    /// <summary>
    /// Ends the hold. The last one lifts the protection, within <see cref="EcsTaskProtectionOptions.ReleaseTimeout"/>. It never throws: what
    /// cannot be lifted is logged, and ends by itself. A protection that <see cref="EcsTaskProtection.ProtectAsync"/> has set is lifted with it.
    /// </summary>
    /// <returns>A task that completes when the protection is lifted, or another hold keeps it.</returns>
    public ValueTask DisposeAsync() =>
        Interlocked.Exchange(ref _isReleased, 1) == 0 ? new ValueTask(_protection.ReleaseAsync()) : ValueTask.CompletedTask;
}
