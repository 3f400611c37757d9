using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The platform versions of Fargate.</summary>
internal static class FargatePlatform
{
    public const string Latest = "LATEST";

    private const string LinuxLatest = "1.4.0";
    private const string WindowsLatest = "1.0.0";

    /// <summary>Gets the platform family of a task definition.</summary>
    public static string GetFamily(TaskDefinition definition) =>
        IsWindows(definition) ? definition.RuntimePlatform!.OperatingSystemFamily.Value : "Linux";

    /// <summary>Resolves <c>LATEST</c> or an explicit version.</summary>
    public static string Resolve(string? asked, TaskDefinition definition)
    {
        var windows = IsWindows(definition);
        if (asked is null or Latest)
        {
            return windows ? WindowsLatest : LinuxLatest;
        }

        var known = windows ? asked is "1.0.0" : asked is "1.0.0" or "1.1.0" or "1.2.0" or "1.3.0" or LinuxLatest;
        if (!known)
        {
            throw new PlatformUnknownException($"Fargate has no platform version '{MessageSanitizer.Sanitize(asked)}'.");
        }

        var needsLatest = definition.EphemeralStorage is not null
            || definition.Volumes.Any(static volume => volume.EfsVolumeConfiguration is not null);
        if (!windows && needsLatest && asked != LinuxLatest)
        {
            throw new PlatformTaskDefinitionIncompatibilityException(
                $"The task definition uses ephemeral storage or an EFS volume, which platform version {asked} does not have.");
        }

        return asked;
    }

    private static bool IsWindows(TaskDefinition definition) =>
        definition.RuntimePlatform?.OperatingSystemFamily.Value.StartsWith("WINDOWS", StringComparison.Ordinal) == true;
}
