using System.Collections.ObjectModel;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What the agent returns where a task or a container has nothing of its own.</summary>
internal static class TaskMetadataDefaults
{
    /// <summary>The status before the images are pulled.</summary>
    public const string NoStatus = "NONE";

    /// <summary>The status before the containers are started.</summary>
    public const string PulledStatus = "PULLED";

    public static IReadOnlyDictionary<string, string> NoEntries => ReadOnlyDictionary<string, string>.Empty;
}
