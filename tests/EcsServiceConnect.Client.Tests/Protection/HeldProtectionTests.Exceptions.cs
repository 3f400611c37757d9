using System.Net;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Protection;

/// <content>What handlers and loggers of the application throw.</content>
public sealed partial class HeldProtectionTests
{
    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(ObjectDisposedException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task HoldAsync_HandlerOfTheApplicationThrows_RenewsOnAndReportsTheLoss(Type exceptionType)
    {
        using var protection = Create();
        await using var hold = await protection.HoldAsync(Cancellation);
        var lost = new TaskCompletionSource();
        await using var registration = hold.ProtectionLost.Register(lost.SetResult);

        _agent.Response = _ => throw CreateException(exceptionType);
        await _clock.AdvanceOverTimerAsync(_half);
        for (var elapsed = TimeSpan.Zero; elapsed < _half; elapsed += _retryInterval)
        {
            await _clock.AdvanceOverTimerAsync(_retryInterval);
        }

        await lost.Task.WaitAsync(Cancellation);
        Assert.IsType(exceptionType, Assert.IsType<EcsTransportException>(hold.RenewalError).InnerException);
        await _clock.WaitForTimerAsync(_retryInterval);
        _agent.Response = ProtectionAgent.Accept;
        _clock.Advance(_retryInterval);
        await _clock.WaitForTimerAsync(_half);
        Assert.True(hold.IsProtected);
        Assert.Null(hold.RenewalError);
    }

    [Fact]
    public async Task HoldAsync_LoggerThrows_RenewsOn()
    {
        _logger.Failure = new InvalidOperationException("The disk is full.");
        using var protection = Create();
        await using var hold = await protection.HoldAsync(Cancellation);

        _agent.Response = static _ => (HttpStatusCode.OK, ProtectionAgent.Blocked);
        await _clock.AdvanceOverTimerAsync(_half);
        await _clock.WaitForTimerAsync(_retryInterval);
        _agent.Response = ProtectionAgent.Accept;
        _clock.Advance(_retryInterval);

        await _clock.WaitForTimerAsync(_half);
        Assert.Null(hold.RenewalError);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DisposeAsync_HandlerOfTheApplicationThrows_DoesNotThrow(bool loggerThrows)
    {
        using var protection = Create();
        var hold = await protection.HoldAsync(Cancellation);
        _agent.Response = static _ => throw new InvalidOperationException("The handler failed.");
        _logger.Failure = loggerThrows ? new InvalidOperationException("The disk is full.") : null;

        await hold.DisposeAsync();

        Assert.Equal(!loggerThrows, _logger.Entries.Any(static entry => entry.Id.Name == "ProtectionNotLifted"));
    }

    private static Exception CreateException(Type type) =>
        type == typeof(ObjectDisposedException) ? new ObjectDisposedException("handler") : (Exception)Activator.CreateInstance(type)!;
}
