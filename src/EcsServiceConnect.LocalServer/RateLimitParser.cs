using System.Globalization;
using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>Parses rate limits: the word for the documented ones, and an operation with its burst and its rate per second.</summary>
internal static partial class RateLimitParser
{
    private const string Documented = "documented";

    public static bool TryParse(string text, out IReadOnlyList<EcsRateLimit> limits)
    {
        var parsed = new List<EcsRateLimit>();
        limits = parsed;
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part == Documented)
            {
                parsed.AddRange(EcsRateLimit.Documented);
                continue;
            }

            var match = LimitPattern().Match(part);
            if (!match.Success)
            {
                return false;
            }

            parsed.Add(new EcsRateLimit
            {
                Operations = [match.Groups["operation"].Value],
                BurstCapacity = int.Parse(match.Groups["burst"].Value, CultureInfo.InvariantCulture),
                RequestsPerSecond = double.Parse(match.Groups["rate"].Value, CultureInfo.InvariantCulture),
            });
        }

        return true;
    }

    [GeneratedRegex(@"^(?<operation>[A-Za-z]+)=(?<burst>[0-9]{1,9})/(?<rate>[0-9]{1,9}(\.[0-9]{1,9})?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex LimitPattern();
}
