using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The failures that an answer of status 200 can hold.</summary>
internal static class Failures
{
    public static Failure Missing(string arn) => new() { Arn = arn, Reason = "MISSING" };

    public static Failure MissingInstance(string identifier, ClusterState cluster, Arns arns) =>
        Missing(Arns.IsArn(identifier) ? identifier : arns.ContainerInstance(cluster.Name, identifier));

    public static Failure Of(InstanceState instance, string reason) => new() { Arn = instance.Arn, Reason = reason };
}
