using System.Text.Json;
using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Runs the lifecycle hooks of deployments: all hooks of a stage at the same time.
/// Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/pause-lifecycle-hooks.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/lambda-lifecycle-hooks.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshooting-blue-green.html
/// </summary>
internal sealed class LifecycleHookController(EcsState state, ServiceDeploymentManager deployments)
{
    /// <summary>Raised when a hook of a service's deployment is done.</summary>
    public event Action<ServiceState>? HookCompleted;

    /// <summary>Starts the hooks of a deployment's new step. What is seeded does not wait for any.</summary>
    public void Start(ServiceDeploymentState record, DeploymentLifecycleHookStage stage)
    {
        if (state.Timing.IsInstant)
        {
            return;
        }

        foreach (var hook in LifecycleHookState.FindAt(record.Configuration, stage))
        {
            var timeout = TimeSpan.FromMinutes(hook.TimeoutConfiguration?.TimeoutInMinutes ?? LifecycleHookState.DefaultTimeoutInMinutes);
            var id = $"ecs-{(LifecycleHookState.IsPauseHook(hook) ? "pause" : "lambda")}-{state.RandomSource.CreateAlphanumeric(43)}";
            var run = new LifecycleHookState(id, hook, stage, state.EventQueue.GetDueTime(timeout));
            record.Hooks.Add(run);
            state.Events.OnChanged(record, run);
            if (!run.IsPause)
            {
                ScheduleCall(record, run, TimeSpan.Zero);
            }

            state.EventQueue.Schedule(timeout, () => Expire(record, run));
        }
    }

    /// <summary>Ends a pause by a decision.</summary>
    public void Continue(ServiceDeploymentState record, LifecycleHookState hook, DeploymentLifecycleHookAction action)
    {
        var isRollback = action == DeploymentLifecycleHookAction.Rollback;
        Complete(record, hook, isRollback ? DeploymentLifecycleHookStatus.Failed : DeploymentLifecycleHookStatus.Succeeded);
    }

    private void ScheduleCall(ServiceDeploymentState record, LifecycleHookState hook, TimeSpan delay) =>
        state.EventQueue.Schedule(delay, () => Call(record, hook));

    private void Call(ServiceDeploymentState record, LifecycleHookState hook)
    {
        if (!record.IsWaitingFor(hook))
        {
            return;
        }

        var outcome = GetOutcome(record, hook);
        switch (outcome.Status)
        {
            case DeploymentLifecycleHookStatus.Names.Succeeded:
                Complete(record, hook, DeploymentLifecycleHookStatus.Succeeded);
                break;
            case DeploymentLifecycleHookStatus.Names.InProgress:
                hook.Details = Merge(hook.Details, outcome.HookDetails);
                ScheduleCall(record, hook, outcome.CallbackDelay ?? SimulationTiming.HookCallbackDelay);
                break;
            case null when outcome.Error is null:
                state.EventQueue.Schedule(SimulationTiming.MaxHookCallDuration, () => OnNoResponse(record, hook));
                break;
            default:
                var target = hook.Hook.HookTargetArn;
                Fail(record, hook, outcome.Error is { } error
                    ? $"ECS was unable to invoke hook target {target} due to {error}"
                    : $"Lifecycle hook target {target} returned FAILED status.");
                break;
        }
    }

    /// <summary>Gets the outcome of a call: that of the same call before a replay, or that of the first policy that applies to it.</summary>
    private LifecycleHookOutcome GetOutcome(ServiceDeploymentState record, LifecycleHookState hook)
    {
        var executionId = state.RandomSource.CreateUuid();
        if (state.LifecycleHooks.TakeRecorded(executionId) is { } recorded)
        {
            return recorded;
        }

        if (state.LifecycleHooks.TakeNext(record.Service, hook) is not { } policy)
        {
            return LifecycleHookOutcome.Succeeded;
        }

        var outcome = policy.Respond(LifecycleHookInvocation.Create(executionId, record, hook));
        if (policy.IsDelegate)
        {
            ScriptExecutor.Record(new RecordHookOutcomeCommand(executionId, outcome), state);
        }

        return outcome;
    }

    private void OnNoResponse(ServiceDeploymentState record, LifecycleHookState hook)
    {
        if (record.IsWaitingFor(hook))
        {
            Fail(record, hook, $"ECS was unable to parse the response from {hook.Hook.HookTargetArn} due to HookStatus must not be null");
        }
    }

    private void Expire(ServiceDeploymentState record, LifecycleHookState hook)
    {
        if (record.IsWaitingFor(hook))
        {
            Complete(record, hook, DeploymentLifecycleHookStatus.TimedOut, $"Lifecycle hook target {hook.Hook.HookTargetArn} timed out.");
        }
    }

    private void Fail(ServiceDeploymentState record, LifecycleHookState hook, string detail) =>
        Complete(record, hook, DeploymentLifecycleHookStatus.Failed, detail);

    /// <summary>A hook that fails rolls the deployment back, unless it is being rolled back already.</summary>
    private void Complete(
        ServiceDeploymentState record, LifecycleHookState hook, DeploymentLifecycleHookStatus status, string? detail = null)
    {
        hook.Complete(status);
        state.Events.OnChanged(record, hook);
        var continues = !hook.IsFailed
            || record.Rollback is not null
            || (status == DeploymentLifecycleHookStatus.TimedOut && hook.TimeoutAction == DeploymentLifecycleHookAction.Continue);
        if (continues)
        {
            HookCompleted?.Invoke(record.Service);
        }
        else
        {
            deployments.Fail(record, DeploymentFailure.CreateHook(hook, detail), rollBack: true);
        }
    }

    /// <summary>Adds what a function has returned to what it has received so far.</summary>
    private static JsonElement? Merge(JsonElement? current, JsonElement? added)
    {
        if (current is not { ValueKind: JsonValueKind.Object } former || added is not { ValueKind: JsonValueKind.Object } more)
        {
            return added ?? current;
        }

        var merged = JsonObject.Create(former)!;
        foreach (var property in more.EnumerateObject())
        {
            merged[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        }

        using var document = JsonDocument.Parse(merged.ToJsonString());
        return document.RootElement.Clone();
    }
}
