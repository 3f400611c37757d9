using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>One setting that a configuration section can hold.</summary>
/// <param name="Expected">What the value must be, as part of the sentence "must be ...".</param>
/// <param name="TryApply">Parses the value and sets the option; false if the value cannot be parsed.</param>
internal sealed record ConfigurationSetting(string Expected, Func<EcsClientOptions, string, bool> TryApply)
{
    private delegate bool Parser<T>(string text, [MaybeNullWhen(false)] out T value);

    public static ConfigurationSetting Text(Action<EcsClientOptions, string> apply) => new("text", (options, text) =>
    {
        apply(options, text);
        return true;
    });

    public static ConfigurationSetting Url(Action<EcsClientOptions, Uri> apply) => Create(
        "an absolute URL such as http://127.0.0.1:4567",
        static (string text, [MaybeNullWhen(false)] out Uri value) => Uri.TryCreate(text, UriKind.Absolute, out value),
        apply);

    public static ConfigurationSetting Flag(Action<EcsClientOptions, bool> apply) => Create("true or false", bool.TryParse, apply);

    public static ConfigurationSetting WholeNumber<T>(Action<EcsClientOptions, T> apply)
        where T : IBinaryInteger<T> =>
        Create(
            "a whole number",
            static (string text, [MaybeNullWhen(false)] out T value) =>
                T.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value),
            apply);

    public static ConfigurationSetting Delay(Action<EcsClientOptions, TimeSpan> apply) =>
        Create("a time such as 00:00:30", TryParseTime, apply);

    public static ConfigurationSetting Timeout(Action<EcsClientOptions, TimeSpan> apply) => Create(
        "a time such as 00:00:30, or Infinite",
        static (string text, out TimeSpan value) =>
        {
            if (text.Equals("Infinite", StringComparison.OrdinalIgnoreCase))
            {
                value = System.Threading.Timeout.InfiniteTimeSpan;
                return true;
            }

            return TryParseTime(text, out value);
        },
        apply);

    /// <summary>Creates the setting of a retry mode by its name; the numbers behind the names are not part of the configuration.</summary>
    public static ConfigurationSetting RetryMode(Action<EcsClientOptions, EcsRetryMode> apply) => Create(
        "Standard, Adaptive or None",
        static (string text, out EcsRetryMode value) =>
            Enum.TryParse(text, ignoreCase: true, out value) && text.Equals(Enum.GetName(value), StringComparison.OrdinalIgnoreCase),
        apply);

    private static bool TryParseTime(string text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);

    private static ConfigurationSetting Create<T>(string expected, Parser<T> tryParse, Action<EcsClientOptions, T> apply) =>
        new(expected, (options, text) =>
        {
            if (!tryParse(text, out var value))
            {
                return false;
            }

            apply(options, value);
            return true;
        });
}
