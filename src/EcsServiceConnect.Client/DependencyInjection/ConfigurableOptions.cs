namespace EcsServiceConnect.Client.DependencyInjection;

/// <summary>All options that a configuration section can set. The others are objects, or secrets, which do not belong there.</summary>
internal static class ConfigurableOptions
{
    public static ConfigurableOption<string> Region { get; } =
        new("Region", static options => options.Region, static (options, value) => options.Region = value);

    public static ConfigurableOption<string> Profile { get; } =
        new("Profile", static options => options.Profile, static (options, value) => options.Profile = value);

    public static ConfigurableOption<string> SharedConfigFile { get; } =
        new("SharedConfigFile", static options => options.SharedConfigFile, static (options, value) => options.SharedConfigFile = value);

    public static ConfigurableOption<string> SharedCredentialsFile { get; } = new(
        "SharedCredentialsFile",
        static options => options.SharedCredentialsFile,
        static (options, value) => options.SharedCredentialsFile = value);

    public static ConfigurableOption<Uri> ServiceUrl { get; } =
        new("ServiceUrl", static options => options.ServiceUrl, static (options, value) => options.ServiceUrl = value);

    public static ConfigurableOption<bool> UseFips { get; } =
        new("UseFips", static options => options.UseFips, static (options, value) => options.UseFips = value);

    public static ConfigurableOption<bool> UseDualStack { get; } =
        new("UseDualStack", static options => options.UseDualStack, static (options, value) => options.UseDualStack = value);

    public static ConfigurableOption<TimeSpan> AttemptTimeout { get; } =
        new("AttemptTimeout", static options => options.AttemptTimeout, static (options, value) => options.AttemptTimeout = value);

    public static ConfigurableOption<TimeSpan> Timeout { get; } =
        new("Timeout", static options => options.Timeout, static (options, value) => options.Timeout = value);

    public static ConfigurableOption<string> ApplicationId { get; } =
        new("ApplicationId", static options => options.ApplicationId, static (options, value) => options.ApplicationId = value);

    public static ConfigurableOption<bool> AllowInsecureHttp { get; } =
        new("AllowInsecureHttp", static options => options.AllowInsecureHttp, static (options, value) => options.AllowInsecureHttp = value);

    public static ConfigurableOption<long> MaxResponseBytes { get; } =
        new("MaxResponseBytes", static options => options.MaxResponseBytes, static (options, value) => options.MaxResponseBytes = value);

    public static ConfigurableOption<EcsRetryMode> RetryMode { get; } =
        new("Retry.Mode", static options => options.Retry?.Mode, static (options, value) => options.Retry?.Mode = value);

    public static ConfigurableOption<int> MaxAttempts { get; } =
        new("Retry.MaxAttempts", static options => options.Retry?.MaxAttempts, static (options, value) => options.Retry?.MaxAttempts = value);

    public static ConfigurableOption<TimeSpan> TransientBaseDelay { get; } = new(
        "Retry.TransientBaseDelay",
        static options => options.Retry?.TransientBaseDelay,
        static (options, value) => options.Retry?.TransientBaseDelay = value);

    public static ConfigurableOption<TimeSpan> ThrottlingBaseDelay { get; } = new(
        "Retry.ThrottlingBaseDelay",
        static options => options.Retry?.ThrottlingBaseDelay,
        static (options, value) => options.Retry?.ThrottlingBaseDelay = value);

    public static ConfigurableOption<TimeSpan> MaxDelay { get; } =
        new("Retry.MaxDelay", static options => options.Retry?.MaxDelay, static (options, value) => options.Retry?.MaxDelay = value);
}
