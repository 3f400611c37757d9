using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates and parses the ARNs of one region and account.</summary>
internal sealed class ArnFactory(string region, string accountId)
{
    private readonly string _partition = region switch
    {
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ when region.StartsWith("us-iso-", StringComparison.Ordinal) => "aws-iso",
        _ when region.StartsWith("us-isob-", StringComparison.Ordinal) => "aws-iso-b",
        _ when region.StartsWith("eu-isoe-", StringComparison.Ordinal) => "aws-iso-e",
        _ when region.StartsWith("us-isof-", StringComparison.Ordinal) => "aws-iso-f",
        _ when region.StartsWith("eusc-de-", StringComparison.Ordinal) => "aws-eusc",
        _ => "aws",
    };

    public string Region => region;

    public string AccountId => accountId;

    /// <summary>The ARN of the creator of all resources: the account's root user.</summary>
    public string CallerArn => $"arn:{_partition}:iam::{accountId}:root";

    public string CreateClusterArn(string name) => CreateEcsArn($"cluster/{name}");

    public string CreateServiceArn(string cluster, string name) => CreateEcsArn($"service/{cluster}/{name}");

    public string CreateServiceDeploymentArn(string cluster, string service, string id) => CreateEcsArn($"service-deployment/{cluster}/{service}/{id}");

    public string CreateServiceRevisionArn(string cluster, string service, string id) => CreateEcsArn($"service-revision/{cluster}/{service}/{id}");

    public string CreateTaskSetArn(string cluster, string service, string id) => CreateEcsArn($"task-set/{cluster}/{service}/{id}");

    public string CreateTaskArn(string cluster, string id) => CreateEcsArn($"task/{cluster}/{id}");

    public string CreateContainerArn(string cluster, string taskId, string id) => CreateEcsArn($"container/{cluster}/{taskId}/{id}");

    public string CreateContainerInstanceArn(string cluster, string id) => CreateEcsArn($"container-instance/{cluster}/{id}");

    public string CreateCapacityProviderArn(string name) => CreateEcsArn($"capacity-provider/{name}");

    public string CreateAutoScalingGroupArn(string id, string name) =>
        $"arn:{_partition}:autoscaling:{region}:{accountId}:autoScalingGroup:{id}:autoScalingGroupName/{name}";

    public string CreateTaskDefinitionArn(string family, int revision) => CreateEcsArn($"task-definition/{family}:{revision}");

    public string CreateRoleArn(string pathAndName) => $"arn:{_partition}:iam::{accountId}:role/{pathAndName}";

    public string CreateDaemonArn(string cluster, string name) => CreateEcsArn($"daemon/{cluster}/{name}");

    public string CreateDaemonDeploymentArn(string cluster, string daemon, string id) => CreateEcsArn($"daemon-deployment/{cluster}/{daemon}/{id}");

    public string CreateDaemonRevisionArn(string cluster, string daemon, string id) => CreateEcsArn($"daemon-revision/{cluster}/{daemon}/{id}");

    public string CreateDaemonTaskDefinitionArn(string family, int revision) => CreateEcsArn($"{DaemonTaskDefinitionStore.Kind}/{family}:{revision}");

    public string CreateGatewayArn(string name) => CreateEcsArn($"gateway/{name}");

    public string CreateNamespaceArn(string id) => $"arn:{_partition}:servicediscovery:{region}:{accountId}:namespace/{id}";

    public string CreateCloudMapServiceArn(string id) => $"arn:{_partition}:servicediscovery:{region}:{accountId}:service/{id}";

    /// <summary>
    /// Parses the ARN of an ECS resource of a type, in whatever region and account; anything else is an error. Text about the type:
    /// https://github.com/aws/aws-cli/issues/7875
    /// </summary>
    public EcsArn Parse(string arn, string type)
    {
        if (!EcsArn.TryParse(arn, out var parsed) || parsed.Service != "ecs")
        {
            throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(arn, maxLength: 512)}' is not the ARN of a {type}; the format is '{CreateEcsArn(type + "/...")}'.");
        }

        return parsed.ResourceType == type
            ? parsed
            : throw new InvalidParameterException($"Unsupported resource type: {MessageSanitizer.Sanitize(parsed.ResourceType)}");
    }

    /// <summary>Whether a resource is in this region and account.</summary>
    public bool IsOwn(EcsArn arn) => arn.Partition == _partition && arn.Region == region && arn.AccountId == accountId;

    /// <summary>
    /// Gets the name of a resource from its name or ARN; null for an ARN of another region, account or cluster. An ARN of the older form
    /// does not contain the cluster, and is one of whichever cluster is asked for.
    /// </summary>
    public string? GetName(string nameOrArn, string type, string? cluster = null)
    {
        if (!EcsArn.IsArn(nameOrArn))
        {
            return nameOrArn;
        }

        var arn = Parse(nameOrArn, type);
        return IsOwn(arn) && (cluster is null || arn.ClusterName is null || arn.ClusterName == cluster) ? arn.Name : null;
    }

    /// <summary>
    /// Gets the name of a resource that a call can name: of this region and account, and of the cluster of the call. Calls are rejected that
    /// name another one by its ARN. Sources: https://github.com/docker-archive/compose-cli/issues/2086,
    /// https://github.com/aws/aws-toolkit-vscode/issues/2915, https://github.com/aws-samples/ecs-bg-external-controller/issues/9; names with
    /// the cluster before them: https://github.com/aws/containers-roadmap/issues/2223
    /// </summary>
    public string GetOwnName(string nameOrArn, string type, string? cluster = null)
    {
        if (!EcsArn.IsArn(nameOrArn))
        {
            return cluster is not null && nameOrArn.StartsWith(cluster + "/", StringComparison.Ordinal) ? nameOrArn[(cluster.Length + 1)..] : nameOrArn;
        }

        var arn = Parse(nameOrArn, type);
        ThrowIfForeign(arn);
        return cluster is null || arn.ClusterName is null || arn.ClusterName == cluster
            ? arn.Name
            : throw new InvalidParameterException(
                $"Invalid identifier: Identifier is for cluster {MessageSanitizer.Sanitize(arn.ClusterName)}. Your cluster is {cluster}");
    }

    /// <summary>Throws if an ARN is of another region or account.</summary>
    public void ThrowIfForeign(EcsArn arn)
    {
        if (!IsOwn(arn))
        {
            throw new InvalidParameterException(arn.Region != region ? "Invalid Region in ARN" : "AccountIDs mismatch");
        }
    }

    /// <summary>
    /// Parses a family and a revision from <c>family:revision</c>, a family or an ARN. The family is null in an ARN of another region or
    /// account; the revision is null if there is none.
    /// </summary>
    public (string? Family, int? Revision) ParseRevision(string identifier, string type)
    {
        if (GetName(identifier, type) is not { } name)
        {
            return (null, null);
        }

        var colon = name.LastIndexOf(':');
        if (colon < 0)
        {
            return (name, null);
        }

        return int.TryParse(name.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? (name[..colon], revision)
            : throw new InvalidParameterException("Invalid revision number.");
    }

    private string CreateEcsArn(string resource) => $"arn:{_partition}:ecs:{region}:{accountId}:{resource}";
}
