namespace EcsServiceConnect.Client.Testing;

/// <summary>The reasons why a container instance cannot run a task, as the API names them and as events describe them.</summary>
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
    public const string NoInstance = "No Container Instances were found in your cluster.";
    public const string MemberOf = "MemberOf placement constraint unsatisfied.";
    public const string DistinctInstance = "DistinctInstance placement constraint unsatisfied.";

    /// <summary>Gets how close an instance was to running the task: the higher, the closer.</summary>
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
