using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <content>What decides about deployments: hooks and alarms.</content>
public sealed partial class InMemoryEcs
{
    /// <summary>The names of the CloudWatch alarms in the ALARM state, in alphabetical order.</summary>
    public IReadOnlyCollection<string> RaisedAlarms
    {
        get
        {
            lock (State.SyncRoot)
            {
                return State.Alarms.Raised;
            }
        }
    }

    /// <summary>Sets up what Lambda functions of lifecycle hooks return; without a filter, all of them.</summary>
    /// <param name="service">The service that is deployed: its name, <c>cluster/name</c>, or its ARN. It need not exist yet.</param>
    /// <param name="stage">The stage, such as <see cref="DeploymentLifecycleHookStage.PostTestTrafficShift"/>.</param>
    /// <param name="target">The function: its ARN, or its name.</param>
    /// <returns>A setup, whose methods add responses.</returns>
    public LifecycleHookSetup OnLifecycleHook(string? service = null, DeploymentLifecycleHookStage stage = default, string? target = null) =>
        new(this, new LifecycleHookCriteria(service, stage.HasValue ? stage.Value : null, target));

    /// <summary>Removes everything that is set up for Lambda functions of lifecycle hooks.</summary>
    public void ClearLifecycleHooks() => Scripts.Execute(new ClearHookOutcomesCommand());

    /// <summary>
    /// Moves a CloudWatch alarm into the ALARM state. The deployments that monitor it fail, and are rolled back where their alarms say so; a
    /// deployment that begins while it is in this state does not monitor its alarms.
    /// </summary>
    /// <param name="name">The alarm's name, as in <see cref="DeploymentAlarms.AlarmNames"/>. There need not be any deployment with it.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public void RaiseAlarm(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Scripts.Execute(new SetAlarmCommand(name, IsRaised: true));
    }

    /// <summary>Moves a CloudWatch alarm out of the ALARM state. Deployments that it has failed stay so.</summary>
    /// <param name="name">The alarm's name. One that is not in the ALARM state stays as it is.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public void ClearAlarm(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Scripts.Execute(new SetAlarmCommand(name, IsRaised: false));
    }
}
