namespace EcsServiceConnect.Client.Tests.Metadata;

/// <summary>
/// Bodies of our own in the shape of those that the developer guide shows for EC2, Fargate and managed instances, with every member that
/// it documents.
/// </summary>
internal static class MetadataBodies
{
    public const string Ec2Container = "ec2-container";
    public const string Ec2TaskWithTags = "ec2-task-with-tags";
    public const string FargateTask = "fargate-task";
    public const string ManagedInstancesTask = "managed-instances-task";
    public const string Ec2Stats = "ec2-stats";
    public const string FargateTaskStats = "fargate-task-stats";

    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Metadata", "Bodies", name + ".json"));
}
