using EcsServiceConnect.Client.Testing;
using Samples.Common;

namespace Worker;

/// <summary>Two regions in memory, with the same two services in each.</summary>
internal sealed class EmbeddedRegions
{
    /// <summary>Longer than the program runs, so that nothing changes before the time is advanced.</summary>
    public static readonly TimeSpan DeploymentDuration = TimeSpan.FromMinutes(10);

    public InMemoryEcs Eu { get; } = Create("eu-central-1");

    public InMemoryEcs Us { get; } = Create("us-east-1");

    private static InMemoryEcs Create(string region) =>
        EmbeddedCluster.Create(new InMemoryEcsOptions { Region = region, DeploymentDuration = DeploymentDuration });
}
