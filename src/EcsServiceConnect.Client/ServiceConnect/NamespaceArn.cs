namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>Recognizes the ARNs of Cloud Map namespaces, where the API accepts a name or an ARN.</summary>
internal static class NamespaceArn
{
    /// <summary>Whether a value is the ARN of a Cloud Map namespace.</summary>
    public static bool IsValid(string nameOrArn) =>
        EcsArn.TryParse(nameOrArn, out var arn) && arn is { Service: "servicediscovery", ResourceType: EcsResourceTypes.Namespace };
}
