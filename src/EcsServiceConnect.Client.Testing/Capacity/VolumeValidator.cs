using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates that only volumes are configured at launch that the task definition leaves open.</summary>
internal static class VolumeValidator
{
    public static void Validate(IEnumerable<string?>? configured, TaskDefinition definition)
    {
        foreach (var name in configured ?? [])
        {
            if (!definition.Volumes.Any(volume => volume.Name == name && volume.ConfiguredAtLaunch == true))
            {
                throw new InvalidParameterException(
                    $"The volume '{MessageSanitizer.Sanitize(name)}' is not one that the task definition leaves to be configured at launch.");
            }
        }
    }
}
