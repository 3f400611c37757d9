using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The settings of a daemon that one deployment has.</summary>
internal sealed record DaemonRevisionState(
    DaemonRevision Described, DaemonTaskDefinitionState Definition, IReadOnlyList<string> CapacityProviderArns)
{
    public string Arn => Described.DaemonRevisionArn!;
}
