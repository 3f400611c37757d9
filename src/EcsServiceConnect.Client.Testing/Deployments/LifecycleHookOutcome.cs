using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What one call of a hook's Lambda function comes to.</summary>
/// <param name="Status">The <c>hookStatus</c> that it returns; null if it never returns.</param>
/// <param name="CallbackDelay">How long after an <c>IN_PROGRESS</c> it is called again; null for the default of ECS.</param>
/// <param name="HookDetails">What it receives with its next call, beside what it has received so far.</param>
/// <param name="Error">Why it has failed instead of returning a status.</param>
internal sealed record LifecycleHookOutcome(
    string? Status, TimeSpan? CallbackDelay = null, JsonElement? HookDetails = null, string? Error = null)
{
    public static LifecycleHookOutcome Succeeded { get; } = new(Models.DeploymentLifecycleHookStatus.Names.Succeeded);
}
