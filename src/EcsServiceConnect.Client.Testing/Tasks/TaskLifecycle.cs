using System.Globalization;
using System.Net;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Starts and stops tasks, and moves them from state to state as time goes by.</summary>
internal sealed class TaskLifecycle(EcsState state)
{
    private static readonly TimeSpan KeptWhenStopped = TimeSpan.FromHours(1);

    /// <summary>How long a task waits for its capacity provider to have room for it.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Starts a task: pending after a quarter of the deployment time, running after half of it, unless its outcome says otherwise. One
    /// that needs a container instance and is given none waits for its capacity provider.
    /// </summary>
    public TaskState Launch(ClusterState cluster, TaskOrder order, string? capacityProvider, InstanceState? instance)
    {
        var id = state.Randomness.Hex(32);
        var hasProxy = order.Deployment?.ServiceConnect is not null;
        var containers = order.Definition.Definition.ContainerDefinitions.Count + (hasProxy ? 1 : 0);
        var task = new TaskState(state.NextKey(), id, state.Arns.Task(cluster.Name, id), cluster, order)
        {
            CapacityProvider = capacityProvider,
            CreatedAt = state.Now,
            VisibleAt = state.Now + state.Pace.ConsistencyDelay,
            Interface = MakeInterface(order.Network),
            ProxyName = hasProxy ? "ecs-service-connect-" + state.Randomness.Alphanumeric(6) : null,
            ContainerIds = [.. Enumerable.Range(0, containers).Select(_ => state.Randomness.Uuid())],
        };
        cluster.Tasks.Add(id, task);
        if (instance is null && order.Plan.LaunchType != LaunchType.Fargate)
        {
            cluster.Unplaced.Add(task.Key, task);
            state.Timeline.In(LongestWait, () => GiveUp(task));
        }
        else
        {
            Start(task, instance);
        }

        return task;
    }

    /// <summary>Starts those tasks of a cluster that wait and can have a container instance now.</summary>
    public void PlaceWaiting(ClusterState cluster)
    {
        foreach (var task in cluster.Unplaced.Values.ToList())
        {
            if (state.TaskPlacer.Place(cluster, task.Order, task.CapacityProvider).Instance is { } instance)
            {
                cluster.Unplaced.Remove(task.Key);
                Start(task, instance);
            }
        }
    }

    /// <summary>Moves a task on that begins; it never goes back.</summary>
    public void Advance(TaskState task, string status)
    {
        if (task.IsWanted && !task.IsRunning && task.LastStatus != status)
        {
            task.MoveTo(status, state.Now);
            state.ServiceScheduler.OnTaskChanged(task);
        }
    }

    /// <summary>
    /// Ends a task of its own accord: with an essential container that exited, or, when it never ran, as one that failed to start.
    /// </summary>
    public void Fail(TaskState task, int? exitCode, string? reason)
    {
        if (!task.IsWanted)
        {
            return;
        }

        var started = task.IsRunning;
        task.ContainerExitCode = started ? exitCode : null;
        task.ContainerReason = reason;
        task.IsFailed = true;
        Stop(
            task,
            started ? TaskStopCode.EssentialContainerExited : TaskStopCode.TaskFailedToStart,
            started ? "Essential container in task exited" : reason ?? "Task failed to start");
        state.ServiceScheduler.OnTaskFailed(task);
    }

    /// <summary>Stops a task: it is stopped after a quarter of the deployment time, and forgotten an hour later.</summary>
    public void Stop(TaskState task, TaskStopCode code, string reason)
    {
        if (!task.IsWanted)
        {
            return;
        }

        task.Cluster.Unplaced.Remove(task.Key);
        task.Stop(code, reason, state.Now);
        state.Timeline.In(state.Pace.DeploymentTime / 8, () => Deprovision(task));
        state.Timeline.In(state.Pace.DeploymentTime / 4, () => End(task));
    }

    /// <summary>Ends a task at once that is to stop: its container instance is gone, or its agent says that it has stopped.</summary>
    public void EndNow(TaskState task)
    {
        Deprovision(task);
        End(task);
    }

    private void Begin(TaskState task, TaskOutcome outcome)
    {
        if (!outcome.Starts)
        {
            Fail(task, exitCode: null, outcome.Reason);
            return;
        }

        Advance(task, TaskStates.Running);
        if (outcome.EndsByItself)
        {
            state.Timeline.In(outcome.After ?? TimeSpan.Zero, () => Fail(task, outcome.ExitCode, outcome.Reason));
        }

        if (task.Order.Deployment is not null)
        {
            state.Timeline.In(state.Pace.DeploymentTime / 4, () => Settle(task));
        }
    }

    private void Settle(TaskState task)
    {
        if (task is { IsWanted: true, IsRunning: true })
        {
            task.IsSettled = true;
            state.ServiceScheduler.OnTaskSettled(task);
        }
    }

    private void Start(TaskState task, InstanceState? instance)
    {
        task.Placement = instance?.Place(task);
        state.Timeline.In(state.Pace.DeploymentTime / 4, () => Advance(task, TaskStates.Pending));
        var outcome = state.Pace.IsInstant ? TaskOutcome.RunsUntilStopped : state.TaskOutcomes.Next(task.Order);
        state.Timeline.In(state.Pace.DeploymentTime / 2, () => Begin(task, outcome));
    }

    private void GiveUp(TaskState task)
    {
        if (task.Cluster.Unplaced.Remove(task.Key))
        {
            Stop(task, TaskStopCode.TaskFailedToStart, PlacementReasons.EmptyProvider);
            state.ServiceScheduler.OnTaskFailed(task);
        }
    }

    private void Deprovision(TaskState task)
    {
        if (task.ExecutionStoppedAt is null)
        {
            task.MoveTo(TaskStates.Deprovisioning, state.Now);
        }
    }

    private void End(TaskState task)
    {
        if (task.IsStopped)
        {
            return;
        }

        task.MoveTo(TaskStates.Stopped, state.Now);
        task.Placement?.Instance.Release(task);
        state.Timeline.In(KeptWhenStopped, () => task.Cluster.Tasks.Remove(task.Id));
        state.ServiceScheduler.OnTaskChanged(task);
        if (task.Placement is not null)
        {
            state.CapacityWatch.OnRoom(task.Cluster);
        }
    }

    private TaskInterface? MakeInterface(NetworkConfiguration? network)
    {
        if (network?.AwsvpcConfiguration is not { } awsvpc)
        {
            return null;
        }

        var address = state.Addresses.Next();
        var octets = IPAddress.Parse(address).GetAddressBytes().Select(static octet => octet.ToString("x2", CultureInfo.InvariantCulture));
        return new TaskInterface(
            state.Randomness.Uuid(),
            "eni-" + state.Randomness.Hex(17),
            awsvpc.Subnets[0],
            "0a:58:" + string.Join(':', octets),
            address);
    }
}
