using System.Globalization;
using System.Text.RegularExpressions;

namespace EcsServiceConnect.LocalServer;

/// <summary>Parses durations: a number with a unit, or hours, minutes and seconds.</summary>
internal static partial class DurationParser
{
    /// <summary>The longest duration, unless another one is given.</summary>
    public static readonly TimeSpan MaxDuration = TimeSpan.FromDays(1);

    public static bool TryParse(string text, out TimeSpan duration, TimeSpan? maxDuration = null)
    {
        var max = maxDuration ?? MaxDuration;
        duration = default;
        var match = NumberWithUnit().Match(text);
        if (match.Success)
        {
            var number = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
            var milliseconds = number * match.Groups["unit"].Value switch { "ms" => 1, "s" => 1000, "m" => 60_000, "h" => 3_600_000, _ => 86_400_000 };
            if (milliseconds > max.TotalMilliseconds)
            {
                return false;
            }

            duration = TimeSpan.FromMilliseconds(milliseconds);
            return true;
        }

        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out duration)
            && text.Contains(':', StringComparison.Ordinal)
            && duration >= TimeSpan.Zero
            && duration <= max;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,9}(\.[0-9]{1,9})?)(?<unit>ms|s|m|h|d)$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberWithUnit();
}
