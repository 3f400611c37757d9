namespace EcsServiceConnect.Client.Testing;

/// <summary>The table of the limits that ECS documents, as of 2026-11. The guide on resilience shows the same table.</summary>
internal static class DocumentedRateLimits
{
    public static EcsRateLimit[] Create() =>
    [
        New(20, 1, "CreateCluster", "DeleteCluster", "PutClusterCapacityProviders", "UpdateCluster", "UpdateClusterSettings"),
        New(50, 20, "DescribeClusters", "ListClusters"),
        New(20, 1, "DeregisterTaskDefinition", "RegisterTaskDefinition"),
        New(50, 20, "DescribeTaskDefinition", "ListTaskDefinitionFamilies", "ListTaskDefinitions"),
        New(5, 1, "DeleteTaskDefinitions"),
        New(10, 1, "CreateCapacityProvider", "DeleteCapacityProvider", "UpdateCapacityProvider"),
        New(50, 20, "DescribeCapacityProviders"),
        New(20, 10, "TagResource", "UntagResource"),
        New(50, 20, "ListTagsForResource"),
        New(10, 1, "DeleteAccountSetting", "PutAccountSetting", "PutAccountSettingDefault"),
        New(50, 20, "ListAccountSettings"),
        New(
            100,
            40,
            "DeleteAttributes",
            "DeregisterContainerInstance",
            "ExecuteCommand",
            "PutAttributes",
            "RunTask",
            "StartTask",
            "StopTask",
            "UpdateContainerAgent",
            "UpdateContainerInstancesState"),
        New(100, 20, "DescribeContainerInstances", "DescribeTasks", "ListAttributes", "ListContainerInstances", "ListTasks"),
        New(
            200,
            120,
            "RegisterContainerInstance",
            "SubmitAttachmentStateChanges",
            "SubmitContainerStateChange",
            "SubmitTaskStateChange"),
        New(50, 5, "CreateService", "DeleteService", "UpdateService"),
        New(100, 20, "DescribeServices", "ListServices"),
        New(50, 20, "DescribeServiceDeployments", "ListServiceDeployments"),
        New(50, 20, "DescribeServiceRevisions"),
        New(200, 80, "GetTaskProtection", "UpdateTaskProtection"),
        New(10, 1, "ListServicesByNamespace"),
    ];

    private static EcsRateLimit New(int burst, double perSecond, params string[] operations) =>
        new() { Operations = operations, BurstCapacity = burst, RequestsPerSecond = perSecond };
}
