using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Daemons;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services;
using EcsServiceConnect.Client.Tasks;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client.Conventions;

public class WaiterConventions
{
    private const string Missing = "MISSING";
    private const string Unread = "ACCESS_DENIED";

    [Fact]
    public void Waiters_OfTheFacts_AllExist() =>
        Assert.Equal(
            ApiFacts.Current.Waiters.Keys.Order(StringComparer.Ordinal),
            new[]
            {
                ServiceWaiters.Stable.Name, ServiceWaiters.AnyInactive.Name, TaskWaiters.Running.Name, TaskWaiters.Stopped.Name,
                DaemonWaiters.Active.Name, DaemonWaiters.DeploymentStopped.Name, DaemonWaiters.DeploymentSuccessful.Name,
                DaemonWaiters.TaskDefinitionActive.Name, DaemonWaiters.TaskDefinitionDeleted.Name,
            }.Order(StringComparer.Ordinal));

    [Fact]
    public void ServicesStable_EveryResponse_IsEvaluatedByTheFacts() => EvaluateAll(
        ServiceWaiters.Stable, ["ACTIVE", "DRAINING", "INACTIVE", "stable"], static value => new Service
        {
            Status = value == "stable" ? "ACTIVE" : value,
            Deployments = value == "stable" ? [new Deployment()] : [new Deployment(), new Deployment()],
            RunningCount = 1,
            DesiredCount = 1,
        });

    [Fact]
    public void ServicesInactive_EveryResponse_IsEvaluatedByTheFacts() =>
        EvaluateAll(ServiceWaiters.AnyInactive, ["ACTIVE", "DRAINING", "INACTIVE"], static value => new Service { Status = value });

    [Fact]
    public void TasksRunning_EveryResponse_IsEvaluatedByTheFacts() =>
        EvaluateAll(TaskWaiters.Running, ["PENDING", "RUNNING", "STOPPED"], static value => new EcsTask { LastStatus = value });

    [Fact]
    public void TasksStopped_EveryResponse_IsEvaluatedByTheFacts() =>
        EvaluateAll(TaskWaiters.Stopped, ["PENDING", "RUNNING", "STOPPED"], static value => new EcsTask { LastStatus = value });

    [Fact]
    public void DaemonActive_EveryResponse_IsEvaluatedByTheFacts() => EvaluateOne(
        DaemonWaiters.Active, ApiFacts.Current.Enums[nameof(DaemonStatus)], static value => new DaemonDetail { Status = new(value) });

    [Fact]
    public void DaemonDeploymentStopped_EveryResponse_IsEvaluatedByTheFacts() => EvaluateAll(
        DaemonWaiters.DeploymentStopped,
        ApiFacts.Current.Enums[nameof(DaemonDeploymentStatus)],
        static value => new DaemonDeployment { Status = new(value) });

    [Fact]
    public void DaemonDeploymentSuccessful_EveryResponse_IsEvaluatedByTheFacts() => EvaluateAll(
        DaemonWaiters.DeploymentSuccessful,
        ApiFacts.Current.Enums[nameof(DaemonDeploymentStatus)],
        static value => new DaemonDeployment { Status = new(value) });

    [Fact]
    public void DaemonTaskDefinitionActive_EveryResponse_IsEvaluatedByTheFacts() => EvaluateOne(
        DaemonWaiters.TaskDefinitionActive,
        ApiFacts.Current.Enums[nameof(DaemonTaskDefinitionStatus)],
        static value => new DaemonTaskDefinition { Status = new(value) });

    [Fact]
    public void DaemonTaskDefinitionDeleted_EveryResponse_IsEvaluatedByTheFacts() => EvaluateOne(
        DaemonWaiters.TaskDefinitionDeleted,
        ApiFacts.Current.Enums[nameof(DaemonTaskDefinitionStatus)],
        static value => new DaemonTaskDefinition { Status = new(value) });

    /// <summary>Evaluates none, one and two resources in every state, each with and without a missing one.</summary>
    private static void EvaluateAll<TItem>(Waiter<TItem> waiter, IReadOnlyList<string> allStates, Func<string, TItem> make)
    {
        var facts = GetFacts(waiter);
        string[][] single = [.. allStates.Select(static state => new[] { state })];
        var pairs = allStates.SelectMany(first => allStates.Select(second => new[] { first, second }));
        foreach (var states in single.Prepend([]).Concat(pairs))
        {
            EvaluateResponse(waiter, facts, states, [], make);
            EvaluateResponse(waiter, facts, states, [Missing], make);
            EvaluateResponse(waiter, facts, states, [Unread], make);
        }
    }

    /// <summary>Evaluates one resource, because the operation describes only one.</summary>
    private static void EvaluateOne<TItem>(Waiter<TItem> waiter, IReadOnlyList<string> states, Func<string, TItem> make)
    {
        var facts = GetFacts(waiter);
        foreach (var state in states)
        {
            EvaluateResponse(waiter, facts, [state], [], make);
        }
    }

    private static WaiterFacts GetFacts<TItem>(Waiter<TItem> waiter)
    {
        var facts = ApiFacts.Current.Waiters[waiter.Name];
        Assert.Equal((facts.Operation, facts.Delay, facts.MaxAttempts), (waiter.Operation, waiter.PollInterval, waiter.MaxPollCount));
        return facts;
    }

    private static void EvaluateResponse<TItem>(
        Waiter<TItem> waiter, WaiterFacts facts, string[] states, string[] reasons, Func<string, TItem> make)
    {
        var batch = new EcsBatchResult<TItem>
        {
            Items = [.. states.Select(make)],
            Failures = [.. reasons.Select(reason => new Failure { Arn = "x", Reason = reason })],
        };

        // The one difference: a resource that could not be described may be in any state, so it is no part of a success of all.
        var match = facts.Acceptors.FirstOrDefault(acceptor => acceptor.Matches(states, reasons));
        var isUnread = match is { State: "success", Matcher: not "pathAny" } && reasons.Contains(Unread);
        var expected = isUnread ? "retry" : match?.State ?? "retry";
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
