using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>One step of a deployment in stages.</summary>
/// <param name="Stage">The stage that the deployment shows meanwhile.</param>
/// <param name="HookStage">The stage at which hooks act in this step; absent if none can.</param>
internal sealed record DeploymentStep(ServiceDeploymentLifecycleStage Stage, DeploymentLifecycleHookStage HookStage = default)
{
    /// <summary>What happens to the tasks. The step is complete only when this is.</summary>
    public DeploymentWork Work { get; init; }

    /// <summary>The share of test traffic, in percent, that the target revision gets from now on; null for no change.</summary>
    public double? TestWeight { get; init; }

    /// <summary>The share of production traffic, in percent, that the target revision gets from now on; null for no change.</summary>
    public double? ProductionWeight { get; init; }

    /// <summary>How long the step lasts at least; zero for as long as a change of a deployment's status takes.</summary>
    public TimeSpan BakeTime { get; init; }
}
