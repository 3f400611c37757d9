using System.Net;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Protection;

/// <summary>Holds: how they begin, share one protection, renew it, lose it and lift it.</summary>
public sealed partial class HeldProtectionTests : IDisposable
{
    private const string Protect = """PUT {"ProtectionEnabled":true,"ExpiresInMinutes":10}""";
    private const string Unprotect = """PUT {"ProtectionEnabled":false}""";

    private static readonly TimeSpan _half = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _retryInterval = TimeSpan.FromSeconds(30);

    private readonly TimerClock _clock = new();
    private readonly ListLogger _logger = new();
    private readonly ProtectionAgent _agent = new() { Response = ProtectionAgent.Accept };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _agent.Dispose();
        _logger.Dispose();
    }

    [Fact]
    public async Task HoldAsync_FirstAndOnly_ProtectsUntilDisposed()
    {
        using var protection = Create();

        var hold = await protection.HoldAsync(Cancellation);
        Assert.True(hold.IsProtected);
        Assert.Equal(_clock.GetUtcNow().AddMinutes(10), hold.ExpiresAt);
        await hold.DisposeAsync();

        Assert.False(hold.IsProtected);
        Assert.False(hold.ProtectionLost.IsCancellationRequested);
        Assert.Equal([Protect, Unprotect], _agent.Received);
    }

    [Fact]
    public async Task HoldAsync_NestedAndTwiceDisposed_LiftsWithTheLastOnly()
    {
        using var protection = Create();
        var outer = await protection.HoldAsync(Cancellation);
        var inner = await protection.HoldAsync(Cancellation);

        await inner.DisposeAsync();
        await inner.DisposeAsync();
        Assert.True(outer.IsProtected);
        Assert.Equal([Protect], _agent.Received);
        await outer.DisposeAsync();
        await outer.DisposeAsync();

        Assert.Equal([Protect, Unprotect], _agent.Received);
    }

    [Fact]
    public async Task HoldAsync_ManyInParallel_ShareOneProtection()
    {
        using var protection = Create();

        var holds = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => protection.HoldAsync(Cancellation), Cancellation)));
        Assert.Equal([Protect], _agent.Received);
        await Task.WhenAll(holds.Select(hold => Task.Run(async () => await hold.DisposeAsync(), Cancellation)));

        Assert.Equal([Protect, Unprotect], _agent.Received);
    }

    [Fact]
    public async Task HoldAsync_HeldForLong_IsRenewedAfterHalfOfEachPeriod()
    {
        using var protection = Create();
        _agent.Response = null;
        await using var hold = await HoldAsync(protection);

        for (var i = 0; i < 3; i++)
        {
            await _clock.AdvanceOverTimerAsync(_half);
            var renewal = await _agent.NextAsync();
            Assert.Equal(Protect[4..], renewal.Body);
            _clock.ClearTimers();
            renewal.Respond(ProtectionAgent.Protected);
        }

        await _clock.WaitForTimerAsync(_half);
        Assert.Equal(_clock.GetUtcNow().AddMinutes(10), hold.ExpiresAt);
        _agent.Response = ProtectionAgent.Accept;
    }

    [Fact]
    public async Task HoldAsync_RenewalFails_IsTriedAgainSoon()
    {
        using var protection = Create();
        _agent.Response = null;
        await using var hold = await HoldAsync(protection);

        await _clock.AdvanceOverTimerAsync(_half);
        (await _agent.NextAsync()).Respond("", HttpStatusCode.ServiceUnavailable);
        await _clock.WaitForTimerAsync(_retryInterval);
        Assert.True(hold.IsProtected);
        Assert.IsType<EcsTransportException>(hold.RenewalError);
        _clock.Advance(_retryInterval);
        var renewal = await _agent.NextAsync();
        _clock.ClearTimers();
        renewal.Respond(ProtectionAgent.Protected);
        await _clock.WaitForTimerAsync(_half);

        Assert.Null(hold.RenewalError);
        Assert.False(hold.ProtectionLost.IsCancellationRequested);
        Assert.Equal("ProtectionNotRenewed", Assert.Single(_logger.Entries).Id.Name);
        _agent.Response = ProtectionAgent.Accept;
    }

    [Fact]
    public async Task HoldAsync_RenewalIsBlockedToTheEnd_ReportsTheLossAndTriesOn()
    {
        using var protection = Create();
        _agent.Response = null;
        await using var hold = await HoldAsync(protection);
        var lost = new TaskCompletionSource();
        await using var registration = hold.ProtectionLost.Register(lost.SetResult);

        await _clock.AdvanceOverTimerAsync(_half);
        for (var elapsed = TimeSpan.Zero; elapsed < _half; elapsed += _retryInterval)
        {
            Assert.False(lost.Task.IsCompleted);
            var attempt = await _agent.NextAsync();
            _clock.ClearTimers();
            attempt.Respond(ProtectionAgent.Blocked);
            await _clock.AdvanceOverTimerAsync(_retryInterval);
        }

        await lost.Task.WaitAsync(Cancellation);
        Assert.False(hold.IsProtected);
        Assert.True(Assert.IsType<EcsTaskProtectionException>(hold.RenewalError).IsDeploymentBlocked);

        var renewal = await _agent.NextAsync();
        _clock.ClearTimers();
        renewal.Respond(ProtectionAgent.Protected);
        await _clock.WaitForTimerAsync(_half);
        Assert.True(hold.IsProtected);
        Assert.True(hold.ProtectionLost.IsCancellationRequested);
        await using var another = await protection.HoldAsync(Cancellation);
        Assert.False(another.ProtectionLost.IsCancellationRequested);
        Assert.Contains(_logger.Entries, static entry => entry.Id.Name == "ProtectionLost");
        _agent.Response = ProtectionAgent.Accept;
    }

    [Fact]
    public async Task HoldAsync_RenewalHangs_ReportsTheLossWhenTheProtectionEnds()
    {
        using var protection = Create(Timeout.InfiniteTimeSpan);
        _agent.Response = null;
        await using var hold = await HoldAsync(protection);
        var lost = new TaskCompletionSource();
        await using var registration = hold.ProtectionLost.Register(lost.SetResult);

        await _clock.AdvanceOverTimerAsync(_half);
        await _agent.NextAsync();
        _agent.Response = ProtectionAgent.Accept;
        _clock.Advance(_half);

        await lost.Task.WaitAsync(Cancellation);
        Assert.IsType<EcsTimeoutException>(hold.RenewalError);
    }

    [Fact]
    public async Task HoldAsync_Blocked_ThrowsAndHoldsNothing()
    {
        using var protection = Create();
        _agent.Response = static _ => (HttpStatusCode.OK, ProtectionAgent.Blocked);

        var error = await Assert.ThrowsAsync<EcsTaskProtectionException>(() => protection.HoldAsync(Cancellation));

        Assert.True(error.IsDeploymentBlocked);
        _agent.Response = ProtectionAgent.Accept;
        await (await protection.HoldAsync(Cancellation)).DisposeAsync();
        Assert.Equal([Protect, Protect, Unprotect], _agent.Received);
    }

    [Fact]
    public async Task HoldAsync_SecondHalfOfThePeriod_ExtendsFirst()
    {
        using var protection = Create();
        _agent.Response = null;
        await using var first = await HoldAsync(protection);
        await _clock.AdvanceOverTimerAsync(_half);
        (await _agent.NextAsync()).Respond("", HttpStatusCode.ServiceUnavailable);
        await _clock.WaitForTimerAsync(_retryInterval);
        _clock.Advance(TimeSpan.FromSeconds(1));

        _agent.Response = ProtectionAgent.Accept;
        await using var second = await protection.HoldAsync(Cancellation);

        Assert.Equal(_clock.GetUtcNow().AddMinutes(10), second.ExpiresAt);
        Assert.Equal(3, _agent.Received.Count);
    }

    [Fact]
    public async Task HoldAsync_WhileTheLastIsLifted_WaitsAndProtectsAgain()
    {
        using var protection = Create();
        _agent.Response = null;
        var first = await HoldAsync(protection);
        var disposal = first.DisposeAsync();
        var lift = await _agent.NextAsync();
        var second = protection.HoldAsync(Cancellation);

        Assert.False(second.IsCompleted);
        lift.Respond(ProtectionAgent.Unprotected);
        (await _agent.NextAsync()).Respond(ProtectionAgent.Protected);
        await disposal;
        _agent.Response = ProtectionAgent.Accept;
        await (await second).DisposeAsync();

        Assert.Equal([Protect, Unprotect, Protect, Unprotect], _agent.Received);
    }

    [Fact]
    public async Task DisposeAsync_WorkFails_TheExceptionOfTheWorkIsThrown()
    {
        using var protection = Create();

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await using var hold = await protection.HoldAsync(Cancellation);
            _agent.Response = static _ => throw new HttpRequestException("The agent is gone.");
            throw new InvalidDataException("The work failed.");
        });

        Assert.Contains(_logger.Entries, static entry => entry.Id.Name == "ProtectionNotLifted");
    }

    [Fact]
    public async Task DisposeAsync_AgentHangs_CompletesAfterTheLimit()
    {
        using var protection = Create(Timeout.InfiniteTimeSpan);
        var hold = await protection.HoldAsync(Cancellation);
        _agent.Response = null;

        var disposal = hold.DisposeAsync();
        await _agent.NextAsync();
        Assert.False(disposal.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await disposal;

        Assert.Contains(_logger.Entries, static entry => entry.Id.Name == "ProtectionNotLifted");
    }

    [Fact]
    public async Task DisposeAsync_RenewalInProgress_IsCanceledBeforeLifting()
    {
        using var protection = Create(Timeout.InfiniteTimeSpan);
        _agent.Response = null;
        var hold = await HoldAsync(protection);
        await _clock.AdvanceOverTimerAsync(_half);
        await _agent.NextAsync();

        var disposal = hold.DisposeAsync();
        (await _agent.NextAsync()).Respond(ProtectionAgent.Unprotected);
        await disposal;

        Assert.Equal([Protect, Protect, Unprotect], _agent.Received);
    }

    [Fact]
    public async Task Dispose_ProtectionIsHeld_StopsRenewing()
    {
        var protection = Create();
        var hold = await protection.HoldAsync(Cancellation);

        protection.Dispose();
        _clock.Advance(TimeSpan.FromHours(1));
        await hold.DisposeAsync();

        Assert.Equal([Protect], _agent.Received);
        Assert.False(hold.IsProtected);
    }

    private EcsTaskProtection Create(TimeSpan? attemptTimeout = null) => new(
        new EcsTaskProtectionOptions
        {
            Endpoint = new Uri("http://169.254.170.2/api/1"),
            TimeProvider = _clock,
            LoggerFactory = _logger,
            MaxAttempts = 1,
            AttemptTimeout = attemptTimeout ?? TimeSpan.FromSeconds(10),
        },
        new HttpClient(_agent) { Timeout = Timeout.InfiniteTimeSpan });

    private async Task<EcsTaskProtectionHold> HoldAsync(EcsTaskProtection protection)
    {
        var hold = protection.HoldAsync(Cancellation);
        var call = await _agent.NextAsync();
        _clock.ClearTimers();
        call.Respond(ProtectionAgent.Protected);
        return await hold;
    }
}
