using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Which volumes can be configured when tasks are launched: those that the definition left open.</summary>
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
