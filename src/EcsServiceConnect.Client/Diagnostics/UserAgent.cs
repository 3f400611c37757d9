using System.Runtime.InteropServices;
using EcsServiceConnect.Client.Pipeline;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Diagnostics;

/// <summary>The header <c>User-Agent</c>: products with versions, in the order and format of the AWS SDKs.</summary>
internal static class UserAgent
{
    private const int MaxEnvironmentLength = 64;

    public static string Create(ResolvedOptions options)
    {
        var mode = options.RetryMode switch
        {
            EcsRetryMode.Adaptive => "adaptive",
            EcsRetryMode.None => "none",
            _ => "standard",
        };
        var agent = $"ecs-service-connect-client/{EcsDiagnostics.Version} ua/2.1 api/ecs#2014-11-13 os/{GetOperatingSystemName()}"
            + $" lang/dotnet#{Environment.Version} md/arch#{GetArchitectureName()}"
            + $"{FormatExecutionEnvironment(options.ExecutionEnvironment)} cfg/retry-mode#{mode}";
        return options.ApplicationId is null ? agent : $"{agent} app/{HeaderValidator.ToToken(options.ApplicationId)}";
    }

    /// <summary>
    /// Formats what the variable <c>AWS_EXECUTION_ENV</c> holds. It is not a setting of this library, so what a header cannot hold is
    /// replaced and not refused.
    /// </summary>
    private static string FormatExecutionEnvironment(string? name) => name is null
        ? ""
        : $" exec-env/{HeaderValidator.ToToken(name.Length > MaxEnvironmentLength ? name[..MaxEnvironmentLength] : name)}";

    /// <summary>Gets the name of the processor; the usual ones without reading all names of the enum by reflection.</summary>
    private static string GetArchitectureName() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => nameof(Architecture.X64),
        Architecture.Arm64 => nameof(Architecture.Arm64),
        var other => other.ToString(),
    };

    private static string GetOperatingSystemName()
    {
        var name = OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsLinux() ? "linux"
            : OperatingSystem.IsMacOS() ? "macos"
            : "other";
        return $"{name}#{Environment.OSVersion.Version.ToString(2)}";
    }
}
