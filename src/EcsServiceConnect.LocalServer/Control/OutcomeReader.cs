using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Reads from JSON what happens to tasks, containers or deployments, and sets it up.</summary>
internal static class OutcomeReader
{
    private const string Subject = "an outcome";

    private const string Exit = "exit";
    private const string FailToStart = "failToStart";
    private const string FailHealthChecks = "failHealthChecks";
    private const string FailTargetHealthChecks = "failTargetHealthChecks";
    private const string IgnoreStopSignal = "ignoreStopSignal";
    private const string StopExecAgent = "stopExecAgent";

    private static readonly string[] _types = [Exit, FailToStart, FailHealthChecks, FailTargetHealthChecks, IgnoreStopSignal, StopExecAgent];
    private static readonly string[] _deploymentTypes = [Exit, FailToStart];
    private static readonly string[] _taskMembers = ["family", "service", "startedBy", "image"];
    private static readonly string[] _allMembers =
        ["type", "count", "container", "exitCode", "after", "reason", "deployment", .. _taskMembers];

    /// <exception cref="ControlException">The outcome is invalid.</exception>
    public static TaskOutcomeSetup Apply(ControlBody body, InMemoryEcs ecs)
    {
        body.RequireKnown(Subject, _allMembers);
        var deployment = body.GetText("deployment");
        var type = body.RequireChoice("type", deployment is null ? _types : _deploymentTypes);
        body.RequireKnown(
            $"{Subject} of the type '{type}' for {(deployment is null ? "tasks" : "deployments")}",
            ["type", "count", .. GetMembers(type), .. deployment is null ? _taskMembers : ["deployment"]]);
        var count = body.GetCount("count");
        return deployment is null ? ApplyToTasks(body, ecs, type, count) : ApplyToDeployments(body, ecs.OnDeployment(deployment), type, count);
    }

    private static string[] GetMembers(string type) => type switch
    {
        Exit => ["container", "exitCode", "after", "reason"],
        FailToStart => ["reason"],
        FailHealthChecks => ["container", "after"],
        FailTargetHealthChecks => ["after", "reason"],
        StopExecAgent => ["container", "after", "reason"],
        _ => ["container"],
    };

    private static TaskOutcomeSetup ApplyToTasks(ControlBody body, InMemoryEcs ecs, string type, int count)
    {
        var tasks = ecs.OnTask(body.GetText("family"), body.GetText("service"), body.GetText("startedBy"), body.GetText("image"));
        return type switch
        {
            Exit when body.GetText("container") is { } container =>
                tasks.OnContainer(container).ExitWith(GetExitCode(body), body.GetDuration("after"), body.GetText("reason"), count),
            Exit => tasks.ExitWith(GetExitCode(body), body.GetDuration("after"), body.GetText("reason"), count),
            FailToStart => tasks.FailToStart(body.RequireText("reason"), count),
            FailHealthChecks => tasks.OnContainer(body.RequireText("container")).FailHealthChecks(body.GetDuration("after"), count),
            FailTargetHealthChecks => tasks.FailTargetHealthChecks(body.GetDuration("after"), body.GetText("reason"), count),
            StopExecAgent => tasks.OnContainer(body.RequireText("container")).StopExecAgent(body.GetDuration("after"), body.GetText("reason"), count),
            _ => tasks.OnContainer(body.RequireText("container")).IgnoreStopSignal(count),
        };
    }

    private static TaskOutcomeSetup ApplyToDeployments(ControlBody body, DeploymentSetup setup, string type, int count) => type == Exit
        ? setup.ExitWith(GetExitCode(body), body.GetDuration("after"), body.GetText("reason"), count)
        : setup.Fail(body.RequireText("reason"), count);

    private static int GetExitCode(ControlBody body) => body.GetNumber("exitCode", 0, 255) ?? 1;
}
