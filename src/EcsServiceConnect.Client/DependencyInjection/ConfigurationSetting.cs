using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>One setting that a configuration section can hold.</summary>
/// <param name="Key">The key in the section, such as <c>Retry:MaxAttempts</c>.</param>
/// <param name="Option">The name of the option that it sets, such as <c>Retry.MaxAttempts</c>; null if it sets none.</param>
/// <param name="Rule">What is valid: the end of a sentence that begins with the key.</param>
/// <param name="TryApply">Parses the value and sets the option; false if the value is invalid.</param>
internal sealed record ConfigurationSetting(string Key, string? Option, string Rule, Func<EcsClientOptions, string, bool> TryApply)
{
    /// <summary>Parses a value; false if it is invalid.</summary>
    public delegate bool Parser<T>(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>The function that reads the option.</summary>
    public Func<EcsClientOptions, object?> Get { get; init; } = static _ => null;

    public static ConfigurationSetting Text(string key, ConfigurableOption<string> option) => Create(
        key,
        option,
        "must be text",
        static (string text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text;
            return true;
        });

    public static ConfigurationSetting Url(string key, ConfigurableOption<Uri> option) => Create(
        key,
        option,
        "must be an absolute URL such as http://127.0.0.1:4567",
        static (string text, [MaybeNullWhen(false)] out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value));

    public static ConfigurationSetting Flag(string key, ConfigurableOption<bool> option) =>
        Create(key, option, "must be true or false", bool.TryParse);

    public static ConfigurationSetting WholeNumber<T>(string key, ConfigurableOption<T> option)
        where T : IBinaryInteger<T> =>
        Create(
            key,
            option,
            "must be a whole number",
            static (string text, [MaybeNullWhen(false)] out T value) =>
                T.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value));

    public static ConfigurationSetting Delay(string key, ConfigurableOption<TimeSpan> option) =>
        Create(key, option, "must be a time such as 00:00:30", TryParseTime);

    public static ConfigurationSetting Timeout(string key, ConfigurableOption<TimeSpan> option) => Create(
        key,
        option,
        "must be a time such as 00:00:30, or Infinite",
        static (string text, out TimeSpan value) =>
        {
            if (text.Equals("Infinite", StringComparison.OrdinalIgnoreCase))
            {
                value = System.Threading.Timeout.InfiniteTimeSpan;
                return true;
            }

            return TryParseTime(text, out value);
        });

    /// <summary>Creates the setting of a retry mode by its name; the numbers behind the names are not part of the configuration.</summary>
    public static ConfigurationSetting RetryMode(string key, ConfigurableOption<EcsRetryMode> option) => Create(
        key,
        option,
        "must be Standard, Adaptive or None",
        static (string text, out EcsRetryMode value) =>
            Enum.TryParse(text, ignoreCase: true, out value) && text.Equals(Enum.GetName(value), StringComparison.OrdinalIgnoreCase));

    /// <summary>Creates the setting of an option with a format of its own.</summary>
    public static ConfigurationSetting Create<T>(string key, ConfigurableOption<T> option, string rule, Parser<T> tryParse) => new(
        key,
        option.Name,
        rule,
        (options, text) =>
        {
            if (!tryParse(text, out var value))
            {
                return false;
            }

            option.Set(options, value);
            return true;
        })
    {
        Get = option.Get,
    };

    /// <summary>Parses a time with colons: .NET reads a number alone as days, and whoever writes it means seconds.</summary>
    private static bool TryParseTime(string text, out TimeSpan value) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value) && (text.Contains(':', StringComparison.Ordinal) || value == TimeSpan.Zero);
}
