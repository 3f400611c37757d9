namespace EcsServiceConnect.Client;

/// <summary>Computes with times that others chose: a server's, or those of a clock that may be set to anything.</summary>
internal static class DateTimeOffsetExtensions
{
    /// <summary>Adds an offset, at most up to the first or the last time there is, where the operator throws.</summary>
    public static DateTimeOffset AddClamped(this DateTimeOffset time, TimeSpan offset) => new(
        Math.Clamp(time.UtcTicks + offset.Ticks, DateTimeOffset.MinValue.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
}
