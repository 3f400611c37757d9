using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Updates container agents step by step; an agent is disconnected while its new version starts.</summary>
internal sealed class AgentUpdateController(EcsState state, CapacityController capacity)
{
    /// <summary>The latest version of the agent.</summary>
    private const string LatestVersion = "1.99.0";

    /// <summary>Starts the update of an agent, or throws if it cannot be updated.</summary>
    public void Start(InstanceState instance)
    {
        if (!Version.TryParse(instance.VersionInfo?.AgentVersion, out var version))
        {
            throw new MissingVersionException(
                $"The container instance '{instance.Id}' has no 'versionInfo.agentVersion', so its agent cannot be updated.");
        }

        if (IsInProgress(instance))
        {
            throw new UpdateInProgressException($"An update of the agent of the container instance '{instance.Id}' is under way already.");
        }

        if (!instance.IsConnected)
        {
            throw new ClientException($"The agent of the container instance '{instance.Id}' is out of contact, so it cannot be updated.");
        }

        if (version >= Version.Parse(LatestVersion))
        {
            throw new NoUpdateAvailableException($"The agent {version} of the container instance '{instance.Id}' is the newest there is.");
        }

        instance.UpdateAgent(AgentUpdateStatus.Pending);
        ScheduleStep(1, instance, () => instance.UpdateAgent(AgentUpdateStatus.Staging));
        ScheduleStep(2, instance, () => instance.UpdateAgent(AgentUpdateStatus.Staged));
        ScheduleStep(3, instance, () => Restart(instance));
        ScheduleStep(4, instance, () => Finish(instance));
    }

    private void Restart(InstanceState instance)
    {
        instance.UpdateAgent(AgentUpdateStatus.Updating);
        instance.SetConnected(isConnected: false, state.Now);
    }

    private void Finish(InstanceState instance)
    {
        instance.VersionInfo = instance.VersionInfo! with { AgentVersion = LatestVersion };
        instance.UpdateAgent(AgentUpdateStatus.Updated);
        instance.SetConnected(isConnected: true, state.Now);
        capacity.OnInstanceChanged(instance);
    }

    private void ScheduleStep(int step, InstanceState instance, Action action) => state.EventQueue.Schedule(
        state.Timing.GetAgentUpdateDelay(step),
        () =>
        {
            if (instance.IsRegistered)
            {
                action();
            }
        });

    private static bool IsInProgress(InstanceState instance) => instance.AgentUpdateStatus.Value
        is AgentUpdateStatus.Names.Pending or AgentUpdateStatus.Names.Staging
        or AgentUpdateStatus.Names.Staged or AgentUpdateStatus.Names.Updating;
}
