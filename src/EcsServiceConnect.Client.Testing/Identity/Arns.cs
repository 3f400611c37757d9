namespace EcsServiceConnect.Client.Testing;

/// <summary>Makes and takes apart the ARNs of one region and account.</summary>
internal sealed class Arns(string region, string accountId)
{
    private readonly string _partition = region switch
    {
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };

    public string Region => region;

    public string AccountId => accountId;

    /// <summary>Who everything is created by, as far as the answers say: the account itself.</summary>
    public string Caller => $"arn:{_partition}:iam::{accountId}:root";

    public string Cluster(string name) => Ecs($"cluster/{name}");

    public string Service(string cluster, string name) => Ecs($"service/{cluster}/{name}");

    public string Task(string cluster, string id) => Ecs($"task/{cluster}/{id}");

    public string Container(string cluster, string taskId, string id) => Ecs($"container/{cluster}/{taskId}/{id}");

    public string ContainerInstance(string cluster, string id) => Ecs($"container-instance/{cluster}/{id}");

    public string CapacityProvider(string name) => Ecs($"capacity-provider/{name}");

    public string AutoScalingGroup(string id, string name) =>
        $"arn:{_partition}:autoscaling:{region}:{accountId}:autoScalingGroup:{id}:autoScalingGroupName/{name}";

    public string TaskDefinition(string family, int revision) => Ecs($"task-definition/{family}:{revision}");

    public string Namespace(string id) => $"arn:{_partition}:servicediscovery:{region}:{accountId}:namespace/{id}";

    public string CloudMapService(string id) => $"arn:{_partition}:servicediscovery:{region}:{accountId}:service/{id}";

    public static bool IsArn(string identifier) => identifier.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>
    /// What stands behind <c>kind/</c> in an ARN of this region and account, such as <c>prod/orders</c> for a service. False for an ARN
    /// of somewhere else; an error for text that is no ARN of this kind at all.
    /// </summary>
    public bool TryTakeApart(string arn, string kind, out string resource)
    {
        resource = "";
        var parts = arn.Split(':', 6);
        if (parts.Length < 6 || parts[2] != "ecs" || !parts[5].StartsWith(kind + "/", StringComparison.Ordinal))
        {
            throw new InvalidParameterException($"'{arn}' is not the ARN of a {kind}; one looks like '{Ecs(kind + "/...")}'.");
        }

        resource = parts[5][(kind.Length + 1)..];
        return parts[1] == _partition && parts[3] == region && parts[4] == accountId;
    }

    private string Ecs(string resource) => $"arn:{_partition}:ecs:{region}:{accountId}:{resource}";
}
