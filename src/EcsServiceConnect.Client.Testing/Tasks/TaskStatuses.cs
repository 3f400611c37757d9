namespace EcsServiceConnect.Client.Testing;

/// <summary>The statuses of a task and of its containers, in their order.</summary>
internal static class TaskStatuses
{
    public const string Provisioning = "PROVISIONING";
    public const string Pending = "PENDING";
    public const string Activating = "ACTIVATING";
    public const string Running = "RUNNING";
    public const string Deactivating = "DEACTIVATING";
    public const string Stopping = "STOPPING";
    public const string Deprovisioning = "DEPROVISIONING";
    public const string Stopped = "STOPPED";

    /// <summary>The statuses of a task that starts, in their order.</summary>
    private static readonly string[] _starting = [Provisioning, Pending, Activating, Running];

    /// <summary>Whether a status of a task that starts comes after another.</summary>
    public static bool IsLater(string status, string current) => Array.IndexOf(_starting, status) > Array.IndexOf(_starting, current);
}
