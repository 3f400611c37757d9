using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>
/// Reads <see cref="EcsClientOptions"/> from a configuration section without reflection. Unlike the framework's binder
/// it does not stop at the first fault and does not pass over unknown keys.
/// </summary>
internal sealed class EcsClientConfiguration(IConfiguration section)
{
    private readonly List<string> _problems = [];

    /// <summary>Sets what the section says and returns what in it cannot be understood.</summary>
    public IReadOnlyList<string> Apply(EcsClientOptions options)
    {
        _problems.Clear();
        foreach (var entry in section.GetChildren())
        {
            ApplyEntry(entry, options);
        }

        return _problems;
    }

    private void ApplyEntry(IConfigurationSection entry, EcsClientOptions options)
    {
        switch (entry.Key.ToUpperInvariant())
        {
            case "REGION":
                Read<string>(entry, Text, value => options.Region = value);
                break;
            case "PROFILE":
                Read<string>(entry, Text, value => options.Profile = value);
                break;
            case "SERVICEURL":
                Read<Uri>(entry, Url, value => options.ServiceUrl = value);
                break;
            case "USEFIPS":
                Read<bool>(entry, Flag, value => options.UseFips = value);
                break;
            case "USEDUALSTACK":
                Read<bool>(entry, Flag, value => options.UseDualStack = value);
                break;
            case "ATTEMPTTIMEOUT":
                Read<TimeSpan>(entry, Limit, value => options.AttemptTimeout = value);
                break;
            case "TIMEOUT":
                Read<TimeSpan>(entry, Limit, value => options.Timeout = value);
                break;
            case "APPLICATIONID":
                Read<string>(entry, Text, value => options.ApplicationId = value);
                break;
            case "ALLOWINSECUREHTTP":
                Read<bool>(entry, Flag, value => options.AllowInsecureHttp = value);
                break;
            case "MAXRESPONSEBYTES":
                Read<long>(entry, Number, value => options.MaxResponseBytes = value);
                break;
            case "RETRY":
                foreach (var child in entry.GetChildren())
                {
                    ApplyRetryEntry(child, options.Retry);
                }

                break;
            default:
                ReportUnknown(entry);
                break;
        }
    }

    private void ApplyRetryEntry(IConfigurationSection entry, EcsRetryOptions retry)
    {
        switch (entry.Key.ToUpperInvariant())
        {
            case "MODE":
                Read<EcsRetryMode>(entry, Mode, value => retry.Mode = value);
                break;
            case "MAXATTEMPTS":
                Read<int>(entry, Number, value => retry.MaxAttempts = value);
                break;
            case "TRANSIENTBASEDELAY":
                Read<TimeSpan>(entry, Duration, value => retry.TransientBaseDelay = value);
                break;
            case "THROTTLINGBASEDELAY":
                Read<TimeSpan>(entry, Duration, value => retry.ThrottlingBaseDelay = value);
                break;
            case "MAXDELAY":
                Read<TimeSpan>(entry, Duration, value => retry.MaxDelay = value);
                break;
            default:
                ReportUnknown(entry);
                break;
        }
    }

    /// <summary>An empty value leaves the setting open, as it does for environment variables.</summary>
    private void Read<T>(IConfigurationSection entry, Parser<T> parse, Action<T> set)
    {
        if (entry.GetChildren().Any())
        {
            _problems.Add($"{entry.Path}: must be a single value, not a section.");
        }
        else if (!string.IsNullOrEmpty(entry.Value))
        {
            if (parse(entry.Value, out var value, out var expected))
            {
                set(value);
            }
            else
            {
                _problems.Add($"{entry.Path}: must be {expected}.");
            }
        }
    }

    private void ReportUnknown(IConfigurationSection entry) =>
        _problems.Add($"{entry.Path}: is no setting of an ECS client; correct the key or remove it.");

    private static bool Text(string text, out string value, out string expected)
    {
        (value, expected) = (text, "a text");
        return true;
    }

    private static bool Url(string text, out Uri value, out string expected)
    {
        expected = "an absolute URL such as http://127.0.0.1:4567";
        var isUrl = Uri.TryCreate(text, UriKind.Absolute, out var url);
        value = url!;
        return isUrl;
    }

    private static bool Flag(string text, out bool value, out string expected)
    {
        expected = "true or false";
        return bool.TryParse(text, out value);
    }

    private static bool Number<T>(string text, out T value, out string expected)
        where T : System.Numerics.IBinaryInteger<T>
    {
        expected = "a whole number";
        var isNumber = T.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number);
        value = number!;
        return isNumber;
    }

    private static bool Duration(string text, out TimeSpan value, out string expected)
    {
        expected = "a time such as 00:00:30";
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    private static bool Limit(string text, out TimeSpan value, out string expected)
    {
        if (text.Equals("Infinite", StringComparison.OrdinalIgnoreCase))
        {
            (value, expected) = (Timeout.InfiniteTimeSpan, "");
            return true;
        }

        var isTime = Duration(text, out value, out expected);
        expected += ", or Infinite";
        return isTime;
    }

    private static bool Mode(string text, out EcsRetryMode value, out string expected)
    {
        expected = "Standard, Adaptive or None";
        return Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]);
    }

    private delegate bool Parser<T>(string text, out T value, out string expected);
}
