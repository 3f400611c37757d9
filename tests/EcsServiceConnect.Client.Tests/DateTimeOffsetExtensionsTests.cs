namespace EcsServiceConnect.Client.Tests;

public class DateTimeOffsetExtensionsTests
{
    private static readonly DateTimeOffset _time = new(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(2));

    [Fact]
    public void AddClamped_InRange_AddsTheOffset() => Assert.Equal(_time.AddHours(-5), _time.AddClamped(TimeSpan.FromHours(-5)));

    [Fact]
    public void AddClamped_OutOfRange_IsTheFirstOrTheLastTime()
    {
        Assert.Equal(DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddClamped(TimeSpan.FromTicks(-1)));
        Assert.Equal(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue.AddClamped(DateTimeOffset.MaxValue - DateTimeOffset.MinValue));
        Assert.Equal(DateTimeOffset.MinValue, _time.AddClamped(DateTimeOffset.MinValue - DateTimeOffset.MaxValue));
    }
}
