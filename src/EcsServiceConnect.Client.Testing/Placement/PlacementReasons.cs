namespace EcsServiceConnect.Client.Testing;

/// <summary>Why a container instance cannot have a task, in the words of the API, and as a service's events put it.</summary>
internal static class PlacementReasons
{
    public const string Agent = "AGENT";
    public const string Attribute = "ATTRIBUTE";
    public const string Cpu = "RESOURCE:CPU";
    public const string Memory = "RESOURCE:MEMORY";
    public const string Ports = "RESOURCE:PORTS";
    public const string Gpu = "RESOURCE:GPU";
    public const string Inactive = "INACTIVE";
    public const string EmptyProvider = "EMPTY CAPACITY PROVIDER";
    public const string MemberOf = "MemberOf placement constraint unsatisfied.";
    public const string DistinctInstance = "DistinctInstance placement constraint unsatisfied.";

    /// <summary>How far an instance was from having the task: the higher, the closer.</summary>
    public static int GetCloseness(string reason) => reason switch
    {
        Agent => 0,
        Attribute => 1,
        MemberOf => 2,
        DistinctInstance => 3,
        _ => 4,
    };

    public static string Describe(string reason) => reason switch
    {
        Cpu => "has insufficient CPU units available",
        Memory => "has insufficient memory available",
        Ports => "is already using a port required by your task",
        Attribute => "is missing an attribute required by your task",
        _ => $"encountered error \"{reason}\"",
    };
}
