namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>Distinguishes the names and the ARNs of Cloud Map namespaces, where the API accepts both.</summary>
internal static class NamespaceArn
{
    /// <summary>Whether a value is meant as an ARN, of whatever resource.</summary>
    public static bool IsArn(string nameOrArn) => nameOrArn.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>Whether a value is the ARN of a Cloud Map namespace.</summary>
    public static bool IsValid(string nameOrArn) =>
        EcsArn.TryParse(nameOrArn, out var arn) && arn is { Service: "servicediscovery", ResourceType: EcsResourceTypes.Namespace };
}
