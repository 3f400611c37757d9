using Microsoft.Extensions.Time.Testing;

namespace EcsServiceConnect.Client.Tests.ExactlyOnce;

/// <summary>A clock that jumps over every pause as it begins, so that retries of many callers at once never wait.</summary>
internal sealed class JumpingClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero))
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            Advance(dueTime);
        }

        return timer;
    }
}
