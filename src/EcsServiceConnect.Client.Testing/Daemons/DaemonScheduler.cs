using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Rolls daemons out. There are no managed instances here, so nothing has to be drained: a deployment begins after a quarter of the
/// deployment time, and is successful after the whole of it and its bake time.
/// </summary>
internal sealed class DaemonScheduler(EcsState state)
{
    /// <summary>Begins a deployment; one that is under way is stopped for it. Without a target the daemon is taken away.</summary>
    public void Deploy(DaemonState daemon, DaemonRevisionState? target, DaemonDeploymentConfiguration configuration)
    {
        if (daemon.Deployments is [.., { IsDone: false } former])
        {
            former.Stop("A newer deployment of the daemon has taken this one's place.", state.Now);
        }

        var arn = state.Arns.DaemonDeployment(daemon.Cluster.Name, daemon.Name, state.Randomness.Alphanumeric(21));
        var deployment = new DaemonDeploymentState(state.NextKey(), arn, daemon, state.Now)
        {
            Target = target,
            Sources = daemon.Current,
            Configuration = configuration,
        };
        state.Daemons.Add(deployment);
        if (target is not null)
        {
            state.Daemons.Add(target);
            daemon.Current = [.. daemon.Current, target];
        }

        var bakeTime = TimeSpan.FromMinutes(configuration.BakeTimeInMinutes.GetValueOrDefault());
        state.Timeline.In(state.Pace.DeploymentTime / 4, () => Start(deployment));
        state.Timeline.In(state.Pace.DeploymentTime + bakeTime, () => Finish(deployment));
    }

    private void Start(DaemonDeploymentState deployment)
    {
        if (!deployment.IsDone)
        {
            deployment.Start(state.Now);
        }
    }

    private void Finish(DaemonDeploymentState deployment)
    {
        if (deployment.IsDone)
        {
            return;
        }

        deployment.Succeed(state.Now);
        if (deployment.Target is { } target)
        {
            deployment.Daemon.Current = [target];
        }
        else
        {
            state.Daemons.Remove(deployment.Daemon);
        }

        state.DaemonTaskDefinitions.Sweep();
    }
}
