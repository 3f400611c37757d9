using EcsServiceConnect.Client.Testing;
using Samples.Common;

namespace Worker;

/// <summary>Two regions in memory, with the same two services in each.</summary>
internal sealed class EmbeddedRegions
{
    public InMemoryEcs Eu { get; } = EmbeddedCluster.Create(new InMemoryEcsOptions { Region = "eu-central-1" });

    public InMemoryEcs Us { get; } = EmbeddedCluster.Create(new InMemoryEcsOptions { Region = "us-east-1" });
}
