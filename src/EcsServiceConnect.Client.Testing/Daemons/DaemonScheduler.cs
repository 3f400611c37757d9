using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Deploys daemons. Managed instances are not simulated, so nothing has to be drained: a deployment begins after a quarter of the
/// deployment duration, and is successful after the whole of it and its bake time.
/// </summary>
internal sealed class DaemonScheduler(EcsState state)
{
    /// <summary>Begins a deployment and stops one in progress. Without a target the daemon is deleted.</summary>
    public void Deploy(DaemonState daemon, DaemonRevisionState? target, DaemonDeploymentConfiguration configuration)
    {
        if (daemon.Deployments is [.., { IsFinished: false } former])
        {
            former.Stop("A newer deployment of the daemon has taken this one's place.", state.Now);
            state.Events.OnChanged(former);
        }

        var arn = state.Arns.CreateDaemonDeploymentArn(daemon.Cluster.Name, daemon.Name, state.RandomSource.CreateAlphanumeric(21));
        var deployment = new DaemonDeploymentState(state.CreateKey(), arn, daemon, state.Now)
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
        state.Events.OnChanged(deployment);
        state.EventQueue.Schedule(state.Timing.DaemonDeploymentStartDelay, () => Start(deployment));
        state.EventQueue.Schedule(state.Timing.DeploymentDuration + bakeTime, () => Finish(deployment));
    }

    private void Start(DaemonDeploymentState deployment)
    {
        if (!deployment.IsFinished)
        {
            deployment.Start(state.Now);
            state.Events.OnChanged(deployment);
        }
    }

    private void Finish(DaemonDeploymentState deployment)
    {
        if (deployment.IsFinished)
        {
            return;
        }

        deployment.Succeed(state.Now);
        state.Events.OnChanged(deployment);
        if (deployment.Target is { } target)
        {
            deployment.Daemon.Current = [target];
        }
        else
        {
            state.Daemons.Remove(deployment.Daemon);
        }

        state.DaemonTaskDefinitions.RemoveDeleted();
    }
}
