using EcsServiceConnect.Client.Credentials.Profiles;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>The options of a client, completed from the environment.</summary>
/// <param name="Region">The region that requests are signed for.</param>
/// <param name="Endpoint">The URL to call.</param>
/// <param name="RetryMode">How failed attempts are repeated.</param>
/// <param name="MaxAttempts">The number of attempts of a call, the first included.</param>
/// <param name="ApplicationId">The application's name in the user agent, if it has one.</param>
/// <param name="ExecutionEnvironment">The AWS service that runs the application, as that service names itself; null if unknown.</param>
/// <param name="CaBundle">The file of the certificates to trust servers by; null for those of the system.</param>
internal sealed record ResolvedOptions(
    string Region,
    Uri Endpoint,
    EcsRetryMode RetryMode,
    int MaxAttempts,
    string? ApplicationId,
    string? ExecutionEnvironment = null,
    SettingValue? CaBundle = null);
