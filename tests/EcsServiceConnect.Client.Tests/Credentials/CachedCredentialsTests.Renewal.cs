using Amazon.Runtime;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Credentials;

/// <summary>How <see cref="CachedCredentials"/> goes about credentials that expire.</summary>
public sealed class CredentialsRenewalTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(TestClient.Start);
    private readonly ListLogger _logger = new();
    private readonly RenewableCredentials _credentials;
    private readonly CachedCredentials _cached;

    public CredentialsRenewalTests()
    {
        _credentials = new RenewableCredentials(_clock);
        _cached = new CachedCredentials(
            new CredentialsResolver(new EcsClientOptions { Credentials = _credentials }, new FakeEnvironment(), "eu-west-1"), _clock, _logger);
    }

    [Fact]
    public async Task GetAsync_ValidCredentials_AreNotRenewed()
    {
        await FetchAsync("first", TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromMinutes(58));

        Assert.Equal("first", (await GetAsync()).AccessKey);
        Assert.Single(_credentials.Renewals);
    }

    [Fact]
    public async Task GetAsync_CredentialsAboutToExpire_AreRenewed()
    {
        await FetchAsync("first", TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromMinutes(59.5));

        await FetchAsync("second", TimeSpan.FromHours(1));

        Assert.Equal("second", (await GetAsync()).AccessKey);
        Assert.Equal(2, _credentials.Renewals.Count);
    }

    [Fact]
    public async Task GetAsync_ManyCallers_ShareOneRenewal()
    {
        var callers = Enumerable.Range(0, 64).Select(_ => GetAsync()).ToArray();
        await _credentials.WhenBegunAsync();
        _credentials.Renew("first", _clock.GetUtcNow().AddHours(1));

        Assert.All(await Task.WhenAll(callers), keys => Assert.Equal("first", keys.AccessKey));
        Assert.Single(_credentials.Renewals);
    }

    [Fact]
    public async Task GetAsync_FirstFetchFails_FailsForAllWaitingButNotForTheNext()
    {
        var callers = Enumerable.Range(0, 64).Select(_ => GetAsync()).ToArray();
        await _credentials.WhenBegunAsync();
        _credentials.GoDown();

        foreach (var caller in callers)
        {
            await Assert.ThrowsAsync<EcsTransportException>(() => caller);
        }

        Assert.Single(_credentials.Renewals);
        _credentials.ComeBack();
        await FetchAsync("second", TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task GetAsync_RenewalFailsBeforeExpiry_UsesCachedCredentialsAndWarnsOnce()
    {
        await FetchAsync("first", TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromMinutes(59.5));

        var callers = Enumerable.Range(0, 64).Select(_ => GetAsync()).ToArray();
        await _credentials.WhenBegunAsync();
        _credentials.GoDown();

        Assert.All(await Task.WhenAll(callers), keys => Assert.Equal("first", keys.AccessKey));
        var (_, level, text) = Assert.Single(_logger.Entries);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains(nameof(InvalidOperationException), text, StringComparison.Ordinal);
        Assert.Contains("2026-03-04T06:06:07", text, StringComparison.Ordinal);
        Assert.DoesNotContain("first", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_RenewalFailed_IsRetriedByTheNextCaller()
    {
        await FetchAsync("first", TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromMinutes(59.5));
        var kept = GetAsync();
        await _credentials.WhenBegunAsync();
        _credentials.GoDown();
        await kept;
        _credentials.ComeBack();

        await FetchAsync("second", TimeSpan.FromHours(1));

        Assert.Equal(3, _credentials.Renewals.Count);
    }

    [Fact]
    public async Task GetAsync_RenewalFailsAfterExpiry_Throws()
    {
        await FetchAsync("first", TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromHours(1));

        var caller = GetAsync();
        await _credentials.WhenBegunAsync();
        _credentials.GoDown();

        await Assert.ThrowsAsync<EcsTransportException>(() => caller);
        Assert.Empty(_logger.Entries);
    }

    [Fact]
    public async Task GetAsync_CredentialsWithoutExpiry_AreKept()
    {
        var caller = GetAsync();
        await _credentials.WhenBegunAsync();
        _credentials.Renew("first", DateTimeOffset.MaxValue);

        Assert.Equal("first", (await caller).AccessKey);
        Assert.Equal("first", (await GetAsync()).AccessKey);
        Assert.Single(_credentials.Renewals);
    }

    [Fact]
    public async Task GetAsync_CanceledDuringRenewal_LeavesTheRenewalToOthers()
    {
        using var cancellation = new CancellationTokenSource();
        var impatient = _cached.GetAsync(Timeout.InfiniteTimeSpan, cancellation.Token).AsTask();
        var patient = GetAsync();
        await _credentials.WhenBegunAsync();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _credentials.Renew("first", _clock.GetUtcNow().AddHours(1));

        Assert.Equal("first", (await patient).AccessKey);
        Assert.Single(_credentials.Renewals);
    }

    public void Dispose() => _credentials.Dispose();

    private async Task FetchAsync(string accessKey, TimeSpan lifetime)
    {
        var before = _credentials.Renewals.Count;
        var caller = GetAsync();
        await _credentials.WhenBegunAsync();
        Assert.Equal(before + 1, _credentials.Renewals.Count);
        _credentials.Renew(accessKey, _clock.GetUtcNow() + lifetime);
        Assert.Equal(accessKey, (await caller).AccessKey);
    }

    private Task<ImmutableCredentials> GetAsync() => _cached.GetAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken).AsTask();
}
