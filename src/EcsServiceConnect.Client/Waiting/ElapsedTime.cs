using System.Globalization;

namespace EcsServiceConnect.Client;

/// <summary>How messages write the time that has passed.</summary>
internal static class ElapsedTime
{
    /// <summary>Hours, minutes and whole seconds; days are counted as hours.</summary>
    public static string Text(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours:00}:{time:mm\\:ss}");
}
