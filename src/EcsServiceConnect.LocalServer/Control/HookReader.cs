using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Reads from JSON what the Lambda functions of lifecycle hooks return, and sets it up.</summary>
internal static class HookReader
{
    private const string Subject = "a hook";
    private const string InProgress = "inProgress";

    private static readonly string[] _commonMembers = ["type", "service", "stage", "target", "count"];
    private static readonly string[] _progressMembers = ["callbackDelay"];

    private static readonly string[] _stages =
    [
        DeploymentLifecycleHookStage.Names.ReconcileService,
        DeploymentLifecycleHookStage.Names.PreScaleUp,
        DeploymentLifecycleHookStage.Names.PostScaleUp,
        DeploymentLifecycleHookStage.Names.TestTrafficShift,
        DeploymentLifecycleHookStage.Names.PostTestTrafficShift,
        DeploymentLifecycleHookStage.Names.PreProductionTrafficShift,
        DeploymentLifecycleHookStage.Names.ProductionTrafficShift,
        DeploymentLifecycleHookStage.Names.PostProductionTrafficShift,
    ];

    /// <exception cref="ControlException">The hook is invalid.</exception>
    public static LifecycleHookOutcomeSetup Apply(ControlBody body, InMemoryEcs ecs)
    {
        body.RequireKnown(Subject, [.. _commonMembers, .. _progressMembers]);
        var type = body.RequireChoice("type", ["succeed", "fail", InProgress, "timeOut"]);
        body.RequireKnown($"{Subject} of the type '{type}'", [.. _commonMembers, .. type == InProgress ? _progressMembers : []]);
        var stage = body.Has("stage") ? new DeploymentLifecycleHookStage(body.RequireChoice("stage", _stages)) : default;
        var setup = ecs.OnLifecycleHook(body.GetText("service"), stage, body.GetText("target"));
        var count = body.GetCount("count");
        return type switch
        {
            "succeed" => setup.Succeed(count),
            "fail" => setup.Fail(count),
            InProgress => setup.StayInProgress(GetCallbackDelay(body), count),
            _ => setup.TimeOut(count),
        };
    }

    private static TimeSpan? GetCallbackDelay(ControlBody body) => body.GetDuration("callbackDelay") is not { } delay ? null
        : delay >= TimeSpan.FromSeconds(1) ? delay
        : throw ControlException.CreateInvalid("callbackDelay", "a duration of one second or more");
}
