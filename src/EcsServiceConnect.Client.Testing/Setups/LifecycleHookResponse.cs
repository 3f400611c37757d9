using System.Text.Json;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What the Lambda function of a lifecycle hook returns.</summary>
public sealed record LifecycleHookResponse
{
    private LifecycleHookResponse(DeploymentLifecycleHookStatus status) => Status = status;

    /// <summary>The deployment continues, once all hooks of the stage have succeeded.</summary>
    public static LifecycleHookResponse Succeeded { get; } = new(DeploymentLifecycleHookStatus.Succeeded);

    /// <summary>The deployment is rolled back.</summary>
    public static LifecycleHookResponse Failed { get; } = new(DeploymentLifecycleHookStatus.Failed);

    /// <summary>The status.</summary>
    public DeploymentLifecycleHookStatus Status { get; }

    /// <summary>How long after this response the function is called again.</summary>
    /// <value>Null for the default of ECS, 30 s.</value>
    public TimeSpan? CallbackDelay { get; private init; }

    /// <summary>What the function receives with its next call, beside what it has received so far.</summary>
    /// <value>Null for nothing more.</value>
    public JsonElement? HookDetails { get; private init; }

    /// <summary>Creates the response of a function that is not done yet: ECS calls it again.</summary>
    /// <param name="callbackDelay">How long after this response, one second or more. Null for the default of ECS, 30 s.</param>
    /// <param name="hookDetails">What the function receives with its next call, beside what it has received so far; null for nothing more.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="callbackDelay"/> is less than one second.</exception>
    public static LifecycleHookResponse InProgress(TimeSpan? callbackDelay = null, JsonElement? hookDetails = null)
    {
        if (callbackDelay is { } delay)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.FromSeconds(1), nameof(callbackDelay));
        }

        return new(DeploymentLifecycleHookStatus.InProgress) { CallbackDelay = callbackDelay, HookDetails = hookDetails };
    }

    internal LifecycleHookOutcome ToOutcome() => new(Status.Value, CallbackDelay, HookDetails);
}
