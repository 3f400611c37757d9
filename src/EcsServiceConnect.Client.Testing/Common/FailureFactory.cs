using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates the failures of responses with status 200.</summary>
internal static class FailureFactory
{
    public static Failure CreateMissing(string arn) => new() { Arn = arn, Reason = "MISSING" };

    public static Failure CreateMissingInstance(string identifier, ClusterState cluster, ArnFactory arns) =>
        CreateMissing(EcsArn.IsArn(identifier) ? identifier : arns.CreateContainerInstanceArn(cluster.Name, identifier));

    public static Failure Create(InstanceState instance, string reason) => new() { Arn = instance.Arn, Reason = reason };
}
