using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Protection;

/// <summary>
/// The protection that all holds share: it begins with the first, is renewed while there is any, and is lifted with the last. It never
/// lasts longer than a period beyond the last renewal.
/// </summary>
internal sealed class HeldProtection(EcsTaskProtection protection, EcsTaskProtectionOptions options, ILogger logger) : IDisposable
{
    private static readonly TimeSpan _maxRetryInterval = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _timeProvider = options.TimeProvider;
    private readonly TimeSpan _period = options.HoldPeriod;
    private readonly TimeSpan _releaseTimeout = options.ReleaseTimeout;
    private readonly Lock _lock = new();

    /// <summary>Lets one caller at a time begin or lift the protection.</summary>
    private readonly SemaphoreSlim _transition = new(1, 1);

    private int _count;
    private DateTimeOffset _expiresAt;
    private CancellationTokenSource _loss = new();
    private CancellationTokenSource? _renewalStop;
    private Task _renewal = Task.CompletedTask;

    /// <summary>When the protection ends unless it is renewed: counted from before the request, so never later than for ECS.</summary>
    public DateTimeOffset ExpiresAt
    {
        get
        {
            lock (_lock)
            {
                return _expiresAt;
            }
        }
    }

    public bool IsProtected => _timeProvider.GetUtcNow() < ExpiresAt;

    public EcsException? RenewalError { get; private set; }

    /// <summary>Begins a hold, for which ECS is asked unless the protection is in its first half anyway.</summary>
    public async Task<EcsTaskProtectionHold> HoldAsync(CancellationToken cancellationToken)
    {
        await _transition.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (NeedsExtension())
            {
                await ExtendAsync(cancellationToken).ConfigureAwait(false);
            }

            lock (_lock)
            {
                if (_count++ == 0)
                {
                    _renewalStop = new CancellationTokenSource();
                    _renewal = RenewAsync(_renewalStop.Token);
                }

                return new EcsTaskProtectionHold(this, _loss.Token);
            }
        }
        finally
        {
            _transition.Release();
        }
    }

    /// <summary>Ends a hold, and with the last one the protection. It does not throw.</summary>
    public async Task ReleaseAsync()
    {
        lock (_lock)
        {
            if (--_count > 0)
            {
                return;
            }

            _renewalStop!.Cancel();
        }

        using var limit = new CancellationTokenSource(_releaseTimeout, _timeProvider);
        try
        {
            await _transition.WaitAsync(limit.Token).ConfigureAwait(false);
            try
            {
                await LiftAsync(limit.Token).ConfigureAwait(false);
            }
            finally
            {
                _transition.Release();
            }
        }
#pragma warning disable CA1031 // The exception of the work that the hold protected, if any, is the one to be seen.
        catch (Exception error)
        {
            Log(() => logger.LogProtectionNotLifted(ErrorTypeMapper.Map(error), ExpiresAt));
        }
#pragma warning restore CA1031
    }

    /// <summary>Stops renewing. The protection ends by itself.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _renewalStop?.Cancel();
        }
    }

    private bool NeedsExtension()
    {
        lock (_lock)
        {
            return _count == 0 || _loss.IsCancellationRequested || _timeProvider.GetUtcNow() > _expiresAt - (_period / 2);
        }
    }

    private async Task ExtendAsync(CancellationToken cancellationToken)
    {
        var start = _timeProvider.GetUtcNow();
        await protection.ProtectAsync(_period, cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            _expiresAt = start + _period;
            RenewalError = null;
            if (_loss.IsCancellationRequested)
            {
                // What was lost stays lost for the holds of that time.
                _loss = new CancellationTokenSource();
            }
        }
    }

    private async Task LiftAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_count > 0)
            {
                return; // A new hold has begun.
            }
        }

        // A renewal in progress, which was canceled, must not come after.
        await _renewal.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await protection.UnprotectAsync(cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            _expiresAt = default;
        }
    }

    /// <summary>Renews at half time, and after a failure more often, for as long as there are holds.</summary>
    private async Task RenewAsync(CancellationToken stop)
    {
        var delay = _period / 2;
        while (true)
        {
            await Task.Delay(delay, _timeProvider, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested)
            {
                return;
            }

            delay = await TryRenewAsync(stop).ConfigureAwait(false) ? _period / 2 : GetRetryDelay();
        }
    }

    /// <summary>Gets the delay before another attempt, which ends at the latest when the protection does, so that its loss is noticed in time.</summary>
    private TimeSpan GetRetryDelay()
    {
        var interval = _period / 10 < _maxRetryInterval ? _period / 10 : _maxRetryInterval;
        var remaining = ExpiresAt - _timeProvider.GetUtcNow();
        return remaining > TimeSpan.Zero && remaining < interval ? remaining : interval;
    }

    private async Task<bool> TryRenewAsync(CancellationToken stop)
    {
        var remaining = ExpiresAt - _timeProvider.GetUtcNow();
        using var expiry = new CancellationTokenSource(remaining > TimeSpan.Zero ? remaining : Timeout.InfiniteTimeSpan, _timeProvider);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, expiry.Token);
        if (remaining <= TimeSpan.Zero)
        {
            ReportLoss();
        }

        try
        {
            await ExtendAsync(end.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // Whatever fails, as a handler of the application: renewing goes on, and a loss is reported.
        catch (Exception error)
        {
            RenewalError = error switch
            {
                EcsException failure => failure,
                OperationCanceledException when expiry.IsCancellationRequested =>
                    new EcsTimeoutException("The protection of the task ended before the agent had renewed it.") { Timeout = remaining },
                _ => new EcsTransportException("The agent could not be asked to renew the protection of the task; see the inner exception.", error),
            };
            if (!IsProtected)
            {
                ReportLoss();
            }

            Log(() => logger.LogProtectionNotRenewed(ErrorTypeMapper.Map(error), ExpiresAt));
            return false;
        }
#pragma warning restore CA1031
    }

    private void ReportLoss()
    {
        lock (_lock)
        {
            if (_loss.IsCancellationRequested)
            {
                return;
            }

            // Callbacks of the application run elsewhere, and what they throw stays theirs.
            _ = _loss.CancelAsync();
        }

        Log(logger.LogProtectionLost);
    }

    /// <summary>Logs. A logger that throws ends neither the renewal nor a disposal.</summary>
    private static void Log(Action write)
    {
        try
        {
            write();
        }
#pragma warning disable CA1031 // The logger is the application's.
        catch (Exception)
        {
            // Nothing else can report it.
        }
#pragma warning restore CA1031
    }
}
