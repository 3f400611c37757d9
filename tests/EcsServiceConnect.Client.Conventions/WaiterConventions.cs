using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Conventions;

public class WaiterConventions
{
    private const string Missing = "MISSING";

    [Fact]
    public void Waiters_OfTheFacts_AreAllHere() =>
        Assert.Equal(
            ApiFacts.Current.Waiters.Keys.Order(StringComparer.Ordinal),
            new[]
            {
                ServiceWaiters.Stable.Name, ServiceWaiters.Inactive.Name, TaskWaiters.Running.Name, TaskWaiters.Stopped.Name,
                DaemonWaiters.Active.Name, DaemonWaiters.DeploymentStopped.Name, DaemonWaiters.DeploymentSuccessful.Name,
                DaemonWaiters.TaskDefinitionActive.Name, DaemonWaiters.TaskDefinitionDeleted.Name,
            }.Order(StringComparer.Ordinal));

    [Fact]
    public void ServicesStable_EveryAnswer_IsJudgedAsTheFactsSay() => Judge(
        ServiceWaiters.Stable, ["ACTIVE", "DRAINING", "INACTIVE", "stable"], static value => new Service
        {
            Status = value == "stable" ? "ACTIVE" : value,
            Deployments = value == "stable" ? [new Deployment()] : [new Deployment(), new Deployment()],
            RunningCount = 1,
            DesiredCount = 1,
        });

    [Fact]
    public void ServicesInactive_EveryAnswer_IsJudgedAsTheFactsSay() =>
        Judge(ServiceWaiters.Inactive, ["ACTIVE", "DRAINING", "INACTIVE"], static value => new Service { Status = value });

    [Fact]
    public void TasksRunning_EveryAnswer_IsJudgedAsTheFactsSay() =>
        Judge(TaskWaiters.Running, ["PENDING", "RUNNING", "STOPPED"], static value => new EcsTask { LastStatus = value });

    [Fact]
    public void TasksStopped_EveryAnswer_IsJudgedAsTheFactsSay() =>
        Judge(TaskWaiters.Stopped, ["PENDING", "RUNNING", "STOPPED"], static value => new EcsTask { LastStatus = value });

    [Fact]
    public void DaemonActive_EveryAnswer_IsJudgedAsTheFactsSay() => JudgeOne(
        DaemonWaiters.Active, ApiFacts.Current.Enums[nameof(DaemonStatus)], static value => new DaemonDetail { Status = new(value) });

    [Fact]
    public void DaemonDeploymentStopped_EveryAnswer_IsJudgedAsTheFactsSay() => Judge(
        DaemonWaiters.DeploymentStopped,
        ApiFacts.Current.Enums[nameof(DaemonDeploymentStatus)],
        static value => new DaemonDeployment { Status = new(value) });

    [Fact]
    public void DaemonDeploymentSuccessful_EveryAnswer_IsJudgedAsTheFactsSay() => Judge(
        DaemonWaiters.DeploymentSuccessful,
        ApiFacts.Current.Enums[nameof(DaemonDeploymentStatus)],
        static value => new DaemonDeployment { Status = new(value) });

    [Fact]
    public void DaemonTaskDefinitionActive_EveryAnswer_IsJudgedAsTheFactsSay() => JudgeOne(
        DaemonWaiters.TaskDefinitionActive,
        ApiFacts.Current.Enums[nameof(DaemonTaskDefinitionStatus)],
        static value => new DaemonTaskDefinition { Status = new(value) });

    [Fact]
    public void DaemonTaskDefinitionDeleted_EveryAnswer_IsJudgedAsTheFactsSay() => JudgeOne(
        DaemonWaiters.TaskDefinitionDeleted,
        ApiFacts.Current.Enums[nameof(DaemonTaskDefinitionStatus)],
        static value => new DaemonTaskDefinition { Status = new(value) });

    /// <summary>Answers with none, one and two resources in every state, each with and without a missing one.</summary>
    private static void Judge<TItem>(Waiter<TItem> waiter, IReadOnlyList<string> states, Func<string, TItem> make)
    {
        var facts = Checked(waiter);
        IEnumerable<string[]> answers = [[], .. states.Select(s => new[] { s }), .. states.SelectMany(a => states.Select(b => new[] { a, b }))];
        foreach (var answer in answers)
        {
            JudgeAnswer(waiter, facts, answer, [], make);
            JudgeAnswer(waiter, facts, answer, [Missing], make);
            JudgeAnswer(waiter, facts, answer, ["ACCESS_DENIED"], make);
        }
    }

    /// <summary>Answers with one resource, which is all that the operation describes.</summary>
    private static void JudgeOne<TItem>(Waiter<TItem> waiter, IReadOnlyList<string> states, Func<string, TItem> make)
    {
        var facts = Checked(waiter);
        foreach (var state in states)
        {
            JudgeAnswer(waiter, facts, [state], [], make);
        }
    }

    private static WaiterFacts Checked<TItem>(Waiter<TItem> waiter)
    {
        var facts = ApiFacts.Current.Waiters[waiter.Name];
        Assert.Equal((facts.Operation, facts.Delay, facts.MaxAttempts), (waiter.Operation, waiter.PollInterval, waiter.MaxPollCount));
        return facts;
    }

    private static void JudgeAnswer<TItem>(
        Waiter<TItem> waiter, WaiterFacts facts, string[] states, string[] reasons, Func<string, TItem> make)
    {
        var batch = new EcsBatchResult<TItem>
        {
            Items = [.. states.Select(make)],
            Failures = [.. reasons.Select(reason => new Failure { Arn = "x", Reason = reason })],
        };

        var expected = facts.Acceptors.FirstOrDefault(acceptor => acceptor.Matches(states, reasons))?.State ?? "retry";
        var actual = waiter.Evaluate(batch, isMissingTolerated: false) switch
        {
            null => "retry",
            { IsSuccess: true } => "success",
            _ => "failure",
        };

        Assert.True(
            expected == actual, $"{waiter.Name}: [{string.Join(", ", states)}] with failures [{string.Join(", ", reasons)}] is {actual}, not {expected}.");
    }
}
