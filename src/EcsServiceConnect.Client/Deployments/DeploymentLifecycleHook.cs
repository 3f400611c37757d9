using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html</remarks>
[EcsShape]
public sealed partial record DeploymentLifecycleHook
{
    /// <summary>TODO </summary>
    public DeploymentLifecycleHookTargetType TargetType { get; init; }

    /// <summary>TODO </summary>
    public string? HookTargetArn { get; init; }

    /// <summary>TODO </summary>
    public string? RoleArn { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<DeploymentLifecycleHookStage>? LifecycleStages { get; init; }

    /// <summary>TODO </summary>
    public JsonElement? HookDetails { get; init; }

    /// <summary>TODO </summary>
    public DeploymentLifecycleHookTimeoutConfiguration? TimeoutConfiguration { get; init; }
}
