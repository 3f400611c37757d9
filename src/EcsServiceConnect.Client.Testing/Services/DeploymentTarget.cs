using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// What a deployment is to bring about: a service's settings, in the form of the call that would create it anew, checked and with
/// everything they name found.
/// </summary>
internal sealed record DeploymentTarget(
    CreateServiceRequest Settings,
    TaskDefinitionState Definition,
    LaunchPlan Launch,
    ServiceConnectPlan? ServiceConnect);
