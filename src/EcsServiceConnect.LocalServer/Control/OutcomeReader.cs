using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>Reads from JSON what happens to tasks or deployments, and sets it up.</summary>
internal static class OutcomeReader
{
    private const string Subject = "an outcome";
    private const string Exit = "exit";
    private const string FailToStart = "failToStart";

    private static readonly string[] _commonMembers = ["type", "count", "reason"];
    private static readonly string[] _exitMembers = ["exitCode", "after"];
    private static readonly string[] _taskMembers = ["family", "service", "startedBy", "image"];
    private static readonly string[] _deploymentMembers = ["deployment"];

    /// <exception cref="ControlException">The outcome is invalid.</exception>
    public static TaskOutcomeSetup Apply(ControlBody body, InMemoryEcs ecs)
    {
        body.RequireKnown(Subject, [.. _commonMembers, .. _exitMembers, .. _taskMembers, .. _deploymentMembers]);
        var type = body.RequireChoice("type", [Exit, FailToStart]);
        var deployment = body.GetText("deployment");
        body.RequireKnown(
            $"{Subject} of the type '{type}' for {(deployment is null ? "tasks" : "deployments")}",
            [.. _commonMembers, .. type == Exit ? _exitMembers : [], .. deployment is null ? _taskMembers : _deploymentMembers]);
        var count = body.GetCount("count");
        return deployment is null ? ApplyToTasks(body, ecs, type, count) : ApplyToDeployments(body, ecs.OnDeployment(deployment), type, count);
    }

    private static TaskOutcomeSetup ApplyToTasks(ControlBody body, InMemoryEcs ecs, string type, int count)
    {
        var setup = ecs.OnTask(body.GetText("family"), body.GetText("service"), body.GetText("startedBy"), body.GetText("image"));
        return type == Exit
            ? setup.ExitWith(GetExitCode(body), body.GetDuration("after"), body.GetText("reason"), count)
            : setup.FailToStart(body.RequireText("reason"), count);
    }

    private static TaskOutcomeSetup ApplyToDeployments(ControlBody body, DeploymentSetup setup, string type, int count) => type == Exit
        ? setup.ExitWith(GetExitCode(body), body.GetDuration("after"), body.GetText("reason"), count)
        : setup.Fail(body.RequireText("reason"), count);

    private static int GetExitCode(ControlBody body) => body.GetNumber("exitCode", 0, 255) ?? 1;
}
