using System.Runtime.InteropServices;

namespace EcsServiceConnect.Client.Diagnostics;

/// <summary>The header <c>User-Agent</c>: products with versions, in the order and format of the AWS SDKs.</summary>
internal static class UserAgent
{
    public static string Create(string? applicationId, EcsRetryMode retryMode)
    {
        var mode = retryMode switch
        {
            EcsRetryMode.Adaptive => "adaptive",
            EcsRetryMode.None => "none",
            _ => "standard",
        };
        var agent = $"ecs-service-connect-client/{EcsDiagnostics.Version} ua/2.1 api/ecs#2014-11-13 os/{GetOperatingSystemName()}"
            + $" lang/dotnet#{Environment.Version} md/arch#{RuntimeInformation.ProcessArchitecture.ToString()} cfg/retry-mode#{mode}";
        return applicationId is null ? agent : $"{agent} app/{applicationId}";
    }

    private static string GetOperatingSystemName()
    {
        var name = OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsLinux() ? "linux"
            : OperatingSystem.IsMacOS() ? "macos"
            : "other";
        return $"{name}#{Environment.OSVersion.Version.ToString(2)}";
    }
}
