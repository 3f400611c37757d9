using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Services.Comparison;

/// <summary>
/// Determines what it takes to change a member of a service. What UpdateService can change, and what that does, is stated by the attributes of
/// its members; this class adds what depends on the values.
/// </summary>
internal static class ServiceChangeClassifier
{
    public const string DeploymentControllerName = "deploymentController";
    public const string LaunchTypeName = "launchType";
    public const string NetworkConfigurationName = "networkConfiguration";
    public const string TagsName = "tags";

    private const string Recreate = "Create a service of another name, move the traffic to it, and delete this one.";

    /// <summary>Gets the name of the member of the service that a path begins with.</summary>
    public static string GetMember(string path) => path.IndexOfAny(['.', '[']) is var end and > 0 ? path[..end] : path;

    /// <summary>Classifies a change.</summary>
    /// <param name="member">The member of the service that changes.</param>
    /// <param name="before">The present service, in its normal form.</param>
    /// <param name="after">The desired service, in its normal form.</param>
    public static (ServiceChangeEffect Effect, string? Remediation) Classify(string member, CreateServiceRequest before, CreateServiceRequest after)
    {
        var update = RecordSemantics.For<UpdateServiceRequest>().GetMember(member);
        var remediation = FindRemediation(member, update.IsKnown, before, after);
        var effect = remediation is not null ? ServiceChangeEffect.NotPossible
            : member == TagsName ? ServiceChangeEffect.OtherOperation
            : member == LaunchTypeName ? ServiceChangeEffect.ForcedDeployment
            : update.ChangeEffect;
        return (effect, remediation);
    }

    private static string? FindRemediation(string member, bool isUpdatable, CreateServiceRequest before, CreateServiceRequest after) => member switch
    {
        LaunchTypeName when !CanChangeLaunchType(before, after) =>
            "UpdateService has no launch type. State a capacityProviderStrategy instead, such as one of the provider FARGATE. " + Recreate,
        DeploymentControllerName when after.DeploymentController?.Type is { HasValue: true } =>
            "A service cannot leave the deployment controller ECS. " + Recreate,
        NetworkConfigurationName when after.NetworkConfiguration is null =>
            "UpdateService cannot remove the network configuration. State it if the task definition has the network mode awsvpc. " + Recreate,
        TagsName or LaunchTypeName => null,
        _ => isUpdatable ? null : $"UpdateService has no member '{member}'. " + Recreate,
    };

    /// <summary>
    /// A strategy can replace the launch type. Its removal returns the service to the launch type of its providers, to no other.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/update-service-parameters.html
    /// </summary>
    private static bool CanChangeLaunchType(CreateServiceRequest before, CreateServiceRequest after) =>
        after.CapacityProviderStrategy is { Count: > 0 }
        || (before.CapacityProviderStrategy is { Count: > 0 } strategy
            && after.LaunchType == (strategy.All(static item => item.CapacityProvider is "FARGATE" or "FARGATE_SPOT") ? LaunchType.Fargate : LaunchType.Ec2));
}
