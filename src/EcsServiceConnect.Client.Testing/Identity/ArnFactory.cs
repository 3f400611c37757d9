using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Makes and takes apart the ARNs of one region and account.</summary>
internal sealed class ArnFactory(string region, string accountId)
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

    public static bool IsArn(string identifier) => identifier.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>The kind of resource that an ARN of ECS names, such as <c>service</c>; null for text that is no such ARN.</summary>
    public static string? GetKind(string arn) =>
        arn.Split(':', 6) is ["arn", _, "ecs", _, _, var resource] && resource.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
            ? resource[..slash]
            : null;

    /// <summary>
    /// What stands behind <c>kind/</c> in an ARN of this region and account, such as <c>prod/orders</c> for a service. False for an ARN
    /// of somewhere else; an error for text that is no ARN of this kind at all.
    /// </summary>
    public bool TryGetResource(string arn, string kind, out string resource)
    {
        resource = "";
        var parts = arn.Split(':', 6);
        if (parts.Length < 6 || parts[2] != "ecs" || !parts[5].StartsWith(kind + "/", StringComparison.Ordinal))
        {
            throw new InvalidParameterException($"'{arn}' is not the ARN of a {kind}; one looks like '{CreateEcsArn(kind + "/...")}'.");
        }

        resource = parts[5][(kind.Length + 1)..];
        return parts[1] == _partition && parts[3] == region && parts[4] == accountId;
    }

    /// <summary>
    /// A family and a revision out of <c>family:revision</c>, a bare family or an ARN. The family is null in an ARN of another region or
    /// account; the revision is null where none is named.
    /// </summary>
    public (string? Family, int? Revision) ParseRevision(string identifier, string kind)
    {
        var name = identifier;
        if (IsArn(identifier) && !TryGetResource(identifier, kind, out name))
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
            : throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(identifier)}' names no revision: that is a whole number after the family.");
    }

    private string CreateEcsArn(string resource) => $"arn:{_partition}:ecs:{region}:{accountId}:{resource}";
}
