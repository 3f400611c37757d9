using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Credentials;

public sealed class CachedCredentialsTests : IDisposable
{
    private static readonly TimeSpan _attemptTimeout = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new(TestClient.Start);
    private readonly FakeEnvironment _environment = new();
    private readonly ListLogger _logger = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _logger.Dispose();

    [Fact]
    public async Task GetAsync_SourceHangs_IsAskedAgainByLaterAttemptsAFewTimes()
    {
        using var begun = new SemaphoreSlim(0);
        var never = new TaskCompletionSource<ImmutableCredentials>();
        var source = new CredentialsStub(_ =>
        {
            begun.Release();
            return never.Task;
        });
        var cached = Create(new EcsClientOptions { Credentials = source });

        for (var attempt = 0; attempt < 10; attempt++)
        {
            _ = cached.GetAsync(_attemptTimeout, Token).AsTask();
            _clock.Advance(_attemptTimeout);
        }

        for (var fetch = 0; fetch < 4; fetch++)
        {
            await begun.WaitAsync(Token);
        }

        Assert.Equal(4, source.Count);
    }

    [Fact]
    public async Task GetAsync_FetchInProgress_IsSharedWithinTheAttemptTimeout()
    {
        var pending = new TaskCompletionSource<ImmutableCredentials>();
        var source = new CredentialsStub(_ => pending.Task);
        var cached = Create(new EcsClientOptions { Credentials = source });

        var first = cached.GetAsync(_attemptTimeout, Token).AsTask();
        _clock.Advance(_attemptTimeout / 2);
        var second = cached.GetAsync(_attemptTimeout, Token).AsTask();
        var patient = cached.GetAsync(Timeout.InfiniteTimeSpan, Token).AsTask();
        pending.SetResult(CredentialsStub.Create(1));

        Assert.All(await Task.WhenAll(first, second, patient), credentials => Assert.Equal("AKID1", credentials.AccessKey));
        Assert.Equal(1, source.Count);
    }

    [Fact]
    public async Task GetAsync_NewerFetchFailsWhileTheOlderHangs_Throws()
    {
        var older = new TaskCompletionSource<ImmutableCredentials>();
        using var begun = new SemaphoreSlim(0);
        var cached = Create(new EcsClientOptions
        {
            Credentials = new CredentialsStub(count =>
            {
                begun.Release();
                return count == 1 ? older.Task : throw new InvalidOperationException("The provider is down.");
            }),
        });

        _ = cached.GetAsync(_attemptTimeout, Token).AsTask();
        await begun.WaitAsync(Token);
        _clock.Advance(_attemptTimeout);

        await Assert.ThrowsAsync<EcsTransportException>(() => cached.GetAsync(_attemptTimeout, Token).AsTask());
    }

    [Fact]
    public async Task GetAsync_OlderFetchFailsWhileTheNewerGoesOn_WaitsForTheNewer()
    {
        var older = new TaskCompletionSource<ImmutableCredentials>();
        var newer = new TaskCompletionSource<ImmutableCredentials>();
        using var begun = new SemaphoreSlim(0);
        var cached = Create(new EcsClientOptions
        {
            Credentials = new CredentialsStub(count =>
            {
                begun.Release();
                return count == 1 ? older.Task : newer.Task;
            }),
        });

        var first = cached.GetAsync(_attemptTimeout, Token).AsTask();
        await begun.WaitAsync(Token);
        _clock.Advance(_attemptTimeout);
        var second = cached.GetAsync(_attemptTimeout, Token).AsTask();
        await begun.WaitAsync(Token);
        older.SetException(new InvalidOperationException("The provider is down."));
        await Assert.ThrowsAsync<EcsTransportException>(() => first);
        newer.SetResult(CredentialsStub.Create(2));

        Assert.Equal("AKID2", (await second).AccessKey);
    }

    [Fact]
    public async Task GetAsync_SearchHangs_SearchesAgainForLaterAttempts()
    {
        var never = new TaskCompletionSource<AWSCredentials>();
        using var begun = new SemaphoreSlim(0);
        _environment.DefaultCredentials = () =>
        {
            begun.Release();
            return never.Task;
        };
        var cached = Create(new EcsClientOptions());

        _ = cached.GetAsync(_attemptTimeout, Token).AsTask();
        await begun.WaitAsync(Token);
        _environment.DefaultCredentials = () => Task.FromResult<AWSCredentials>(new BasicAWSCredentials("AKID", "secret"));
        _clock.Advance(_attemptTimeout);

        Assert.Equal("AKID", (await cached.GetAsync(_attemptTimeout, Token)).AccessKey);
        Assert.Equal("the metadata of the instance", cached.SourceName);
    }

    [Fact]
    public async Task GetAsync_EnvironmentChangedAfterRejection_ReturnsTheNewCredentials()
    {
        var keys = new SessionAWSCredentials("AKID1", "secret", "token");
        _environment.DefaultCredentials = () => Task.FromResult<AWSCredentials>(keys);
        var cached = Create(new EcsClientOptions());
        var rejected = await cached.GetAsync(_attemptTimeout, Token);

        cached.Reject(rejected);
        keys = new SessionAWSCredentials("AKID2", "secret", "token");

        Assert.True(cached.IsRenewable);
        Assert.Equal("AKID2", (await cached.GetAsync(_attemptTimeout, Token)).AccessKey);
        cached.Reject(rejected);
        Assert.Equal("AKID2", (await cached.GetAsync(_attemptTimeout, Token)).AccessKey);
        Assert.Equal(2, _environment.DefaultCredentialsLookups);
    }

    private CachedCredentials Create(EcsClientOptions options) => new(new CredentialsResolver(options, _environment, "eu-west-1"), _clock, _logger);
}
