using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The target of a deployment: a service's settings, in the form of the request that would create it, validated and with
/// everything that they name resolved.
/// </summary>
internal sealed record DeploymentTarget(
    CreateServiceRequest Settings,
    TaskDefinitionState Definition,
    LaunchPlan Launch,
    ServiceConnectPlan? ServiceConnect);
