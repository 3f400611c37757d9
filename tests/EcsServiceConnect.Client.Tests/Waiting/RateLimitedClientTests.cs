using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Waiting;
using EcsServiceConnect.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.Waiting;

public sealed class RateLimitedClientTests : IEcsClient
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<TimeSpan> _sentAt = [];
    private readonly RateLimitedClient _client;
    private readonly DateTimeOffset _start;

    public RateLimitedClientTests()
    {
        _client = new RateLimitedClient(this, _clock);
        _start = _clock.GetUtcNow();
    }

    Task<TResponse> IEcsClient.SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken)
    {
        _sentAt.Add(_clock.GetUtcNow() - _start);
        return Task.FromResult((TResponse)(EcsResponse)new ListClustersResponse());
    }

    [Fact]
    public void SendAsync_FewCalls_AreSentAtOnce()
    {
        var calls = Send(RateLimitedClient.MaxCallsPerSecond);

        Assert.All(calls, call => Assert.True(call.IsCompletedSuccessfully));
        Assert.Equal(Enumerable.Repeat(TimeSpan.Zero, RateLimitedClient.MaxCallsPerSecond), _sentAt);
    }

    [Fact]
    public async Task SendAsync_ManyCalls_AreSpreadEvenlyAndInOrder()
    {
        var calls = Send(40);

        Advance(TimeSpan.FromSeconds(6));

        await Task.WhenAll(calls);
        Assert.Equal(40, _sentAt.Count);
        Assert.All(_sentAt, time => Assert.InRange(
            _sentAt.Count(other => other >= time && other < time + TimeSpan.FromSeconds(1)), 1, RateLimitedClient.MaxCallsPerSecond));
        Assert.All(
            _sentAt.Skip(9).Zip(_sentAt.Skip(8), (time, previous) => time - previous),
            pause => Assert.InRange(pause.TotalMilliseconds, 130, 160));
    }

    [Fact]
    public async Task Allow_ShorterPollInterval_IsTheWindow()
    {
        _client.Allow(TimeSpan.FromMilliseconds(100));
        _client.Allow(TimeSpan.FromSeconds(5));
        var calls = Send(24);

        Advance(TimeSpan.FromMilliseconds(400));

        await Task.WhenAll(calls);
        Assert.Equal(RateLimitedClient.MaxCallsPerSecond, _sentAt.Count(time => time < TimeSpan.FromMilliseconds(100)));
    }

    [Fact]
    public async Task SendAsync_AfterAPause_IsSentAtOnceAgain()
    {
        var calls = Send(20);
        Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(calls);

        Assert.All(Send(RateLimitedClient.MaxCallsPerSecond), call => Assert.True(call.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task SendAsync_CanceledWhileItWaits_IsNotSent()
    {
        using var stop = new CancellationTokenSource();
        Send(RateLimitedClient.MaxCallsPerSecond);
        var call = _client.SendAsync(new ListClustersRequest(), stop.Token);
        Assert.False(call.IsCompleted);

        await stop.CancelAsync();
        Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(RateLimitedClient.MaxCallsPerSecond, _sentAt.Count);
    }

    [Fact]
    public async Task WaitForTurnAsync_ManyCalls_WaitsUntilACallWouldBeSent()
    {
        Assert.True(_client.WaitForTurnAsync().IsCompletedSuccessfully);
        var calls = Send(10);

        var wait = _client.WaitForTurnAsync();
        Advance(TimeSpan.FromSeconds(1));
        Assert.False(wait.IsCompleted);
        Advance(TimeSpan.FromSeconds(1));

        await wait;
        await Task.WhenAll(calls);
        Assert.True(_client.SendAsync(new ListClustersRequest(), TestEcs.Token).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task WaitForTurnAsync_FractionOfAMillisecond_WaitsForAWholeOne()
    {
        Send(RateLimitedClient.MaxCallsPerSecond);
        _clock.Advance(TimeSpan.FromMilliseconds(999.5));

        var wait = _client.WaitForTurnAsync();
        Assert.False(wait.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await wait;
    }

    private List<Task<ListClustersResponse>> Send(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _client.SendAsync(new ListClustersRequest(), TestEcs.Token))];

    private void Advance(TimeSpan time)
    {
        for (var end = _clock.GetUtcNow() + time; _clock.GetUtcNow() < end;)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(10));
        }
    }
}
