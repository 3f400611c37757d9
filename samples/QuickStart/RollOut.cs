using EcsServiceConnect.Client.Models;

namespace QuickStart;

/// <summary>A deployment that the sample started: which service it belongs to, and its id.</summary>
internal sealed record RollOut(string Cluster, string Service, string DeploymentId);

/// <summary>Where a roll-out stands at one moment.</summary>
internal sealed record RollOutProgress(RollOut RollOut, int Running, int Desired, DeploymentRolloutState State, string? LastEvent)
{
    public bool IsComplete => State == DeploymentRolloutState.Completed;
}
