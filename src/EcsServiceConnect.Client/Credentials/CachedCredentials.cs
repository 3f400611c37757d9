using Amazon.Runtime;
using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client.Credentials;

/// <summary>
/// What each attempt is signed with. The source is asked at every attempt, once for all that wait at the same time. It may be the
/// application's own code, so it runs on a thread of its own, never under a lock, and whoever waits for it can stop waiting.
/// </summary>
/// <remarks>
/// The AWS SDK renews credentials before they expire. If that fails, the present ones stay in use until they expire. Credentials that the
/// service rejects as expired are renewed whatever their source believes.
/// No credentials, or a profile without any, is an <see cref="EcsValidationException"/>: a setting is missing. Credentials that could
/// not be fetched or renewed are an <see cref="EcsTransportException"/>. Neither is retried: the AWS SDK has tried often enough.
/// </remarks>
internal sealed class CachedCredentials(CredentialsResolver resolver, TimeProvider timeProvider, ILogger logger)
{
    /// <summary>How many threads a source that hangs can occupy.</summary>
    private const int MaxFetches = 4;

    private readonly Lock _lock = new();
    private volatile CredentialsSource? _source = resolver.Configured;
    private volatile ImmutableCredentials? _rejected;
    private volatile Fetched? _fallback;
    private Fetch? _fetch;
    private int _fetches;

    /// <summary>What messages call the source, also while it is searched for.</summary>
    public string SourceName => _source?.Name ?? resolver.SearchName;

    /// <summary>Whether the source holds credentials that only the user can replace.</summary>
    public bool IsStatic => _source is { IsImmediate: true };

    /// <summary>Whether other credentials may be had once the present ones have expired.</summary>
    public bool IsRenewable => resolver.Configured is not { IsStatic: true };

    /// <summary>Gets the credentials to sign the next attempt with.</summary>
    /// <param name="attemptTimeout">How long an attempt may take. A fetch that takes longer is not waited for by later attempts.</param>
    /// <param name="cancellationToken">A token to cancel the wait; a fetch in progress goes on for the next caller.</param>
    public ValueTask<ImmutableCredentials> GetAsync(TimeSpan attemptTimeout, CancellationToken cancellationToken)
    {
        if (_source is { IsImmediate: true } source)
        {
            try
            {
                var credentials = source.Get();
                if (!CredentialsSource.AreSame(credentials, _rejected))
                {
                    return new(credentials);
                }
            }
            catch (Exception error)
            {
                return ValueTask.FromException<ImmutableCredentials>(CredentialsExceptionFactory.CreateUnavailable(source.Name, error));
            }
        }

        return new(FetchOnce(attemptTimeout).WaitAsync(cancellationToken));
    }

    /// <summary>Reports that the service rejected credentials as expired. The next fetch renews them, unless that has happened by now.</summary>
    public void Reject(ImmutableCredentials rejected)
    {
        lock (_lock)
        {
            if (!CredentialsSource.AreSame(_rejected, rejected))
            {
                // A fetch in progress may return them once more.
                _rejected = rejected;
                _fetch = null;
            }
        }
    }

    private Task<ImmutableCredentials> FetchOnce(TimeSpan attemptTimeout)
    {
        var now = timeProvider.GetTimestamp();
        lock (_lock)
        {
            var pending = _fetch is { Task.IsCompleted: false } ? _fetch : null;
            if (pending is not null && (!pending.Hangs(now, attemptTimeout, timeProvider) || Volatile.Read(ref _fetches) == MaxFetches))
            {
                return pending.Task;
            }

            if (pending is not null)
            {
                // Another search may find the source in a better state.
                _source = resolver.Configured;
            }

            Interlocked.Increment(ref _fetches);
            var fetch = Task.Run(FetchAsync);
            _fetch = new Fetch(pending is null ? fetch : GetFirstAsync(pending.Task, fetch), now);

            // Whoever waits may have gone by the time it fails.
            _fetch.Task.ObserveException();
            return _fetch.Task;
        }
    }

    /// <summary>Gets the credentials of whichever fetch succeeds first: one that seems to hang may only be slow.</summary>
    private static async Task<ImmutableCredentials> GetFirstAsync(Task<ImmutableCredentials> older, Task<ImmutableCredentials> newer)
    {
        var first = await Task.WhenAny(older, newer).ConfigureAwait(false);
        return await (first.IsCompletedSuccessfully || first == newer ? first : newer).ConfigureAwait(false);
    }

    private async Task<ImmutableCredentials> FetchAsync()
    {
        try
        {
            var source = _source ??= await resolver.FindAsync().ConfigureAwait(false);
            return await FetchAsync(source).ConfigureAwait(false);
        }
        catch (Exception error) when (_fallback is { } fallback && fallback.ExpiresAt > timeProvider.GetUtcNow())
        {
            logger.LogCredentialsNotRenewed(error.GetType().Name, fallback.ExpiresAt);
            return fallback.Credentials;
        }
        catch (Exception error)
        {
            throw CredentialsExceptionFactory.CreateUnavailable(SourceName, error, _source?.Url);
        }
        finally
        {
            Interlocked.Decrement(ref _fetches);
        }
    }

    private async Task<ImmutableCredentials> FetchAsync(CredentialsSource source)
    {
        var credentials = await source.GetAsync().ConfigureAwait(false);
        if (_rejected is { } rejected && CredentialsSource.AreSame(credentials, rejected))
        {
            _fallback = null;
            (source, credentials) = await RenewAsync(source).ConfigureAwait(false);
        }

        _source = source;
        _fallback = Fetched.Create(credentials, source.Credentials);
        return credentials;
    }

    private async Task<(CredentialsSource Source, ImmutableCredentials Credentials)> RenewAsync(CredentialsSource source)
    {
        if (ReferenceEquals(source, resolver.Configured))
        {
            (source.Credentials as RefreshingAWSCredentials)?.ClearCredentials();
        }
        else
        {
            // Search again: a file may hold other keys by now.
            source = await resolver.FindAsync().ConfigureAwait(false);
        }

        return (source, await source.GetAsync().ConfigureAwait(false));
    }

    /// <summary>A fetch in progress, and when it began.</summary>
    private sealed record Fetch(Task<ImmutableCredentials> Task, long StartedAt)
    {
        public bool Hangs(long now, TimeSpan attemptTimeout, TimeProvider timeProvider) =>
            attemptTimeout != Timeout.InfiniteTimeSpan && timeProvider.GetElapsedTime(StartedAt, now) >= attemptTimeout;
    }

    /// <summary>Credentials that were fetched, and when they expire.</summary>
    private sealed record Fetched(ImmutableCredentials Credentials, DateTimeOffset ExpiresAt)
    {
        /// <summary>Creates the entry for credentials just fetched; null if their source does not know when they expire.</summary>
        public static Fetched? Create(ImmutableCredentials credentials, AWSCredentials source)
        {
            if (source is not RefreshingAWSCredentials { Expiration: { } expiration } refreshing)
            {
                return null;
            }

            // The AWS SDK treats credentials as expired a while before they are, so that there is time to renew them.
            var early = refreshing.ExpirationBuffer;
            var expiresAt = expiration > DateTime.MaxValue - early ? DateTimeOffset.MaxValue : new DateTimeOffset(expiration + early);
            return new Fetched(credentials, expiresAt);
        }
    }
}
