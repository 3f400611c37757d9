using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the ephemeral storage of tasks. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html
/// </summary>
internal static class EphemeralStorageValidator
{
    /// <summary>Finds the reason to reject a size; null if it is valid.</summary>
    public static string? FindRejection(EphemeralStorage storage) => storage.SizeInGiB switch
    {
        null or < 21 => "EphemeralStorage size should be at least 21",
        > 200 => "EphemeralStorage size should be at most 200",
        _ => null,
    };
}
