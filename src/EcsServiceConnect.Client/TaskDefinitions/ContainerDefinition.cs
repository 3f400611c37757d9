using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html</remarks>
[EcsShape]
public sealed partial record ContainerDefinition
{
    /// <summary>TODO </summary>
    public string? Name { get; init; }

    /// <summary>TODO </summary>
    public string? Image { get; init; }

    /// <summary>TODO ['sensitive=True']</summary>
    [Sensitive]
    public RepositoryCredentials? RepositoryCredentials { get; init; }

    /// <summary>TODO </summary>
    public int? Cpu { get; init; }

    /// <summary>TODO </summary>
    public int? Memory { get; init; }

    /// <summary>TODO </summary>
    public int? MemoryReservation { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? Links { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<PortMapping>? PortMappings { get; init; }

    /// <summary>TODO </summary>
    public bool? Essential { get; init; }

    /// <summary>TODO </summary>
    public ContainerRestartPolicy? RestartPolicy { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? EntryPoint { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>TODO ['sensitive=True']</summary>
    [Sensitive]
    public IReadOnlyList<EcsKeyValuePair>? Environment { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<EnvironmentFile>? EnvironmentFiles { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<MountPoint>? MountPoints { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<VolumeFrom>? VolumesFrom { get; init; }

    /// <summary>TODO </summary>
    public LinuxParameters? LinuxParameters { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<Secret>? Secrets { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ContainerDependency>? DependsOn { get; init; }

    /// <summary>TODO </summary>
    public int? StartTimeout { get; init; }

    /// <summary>TODO </summary>
    public int? StopTimeout { get; init; }

    /// <summary>TODO </summary>
    public VersionConsistency VersionConsistency { get; init; }

    /// <summary>TODO </summary>
    public string? Hostname { get; init; }

    /// <summary>TODO </summary>
    public string? User { get; init; }

    /// <summary>TODO </summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>TODO </summary>
    public bool? DisableNetworking { get; init; }

    /// <summary>TODO </summary>
    public bool? Privileged { get; init; }

    /// <summary>TODO </summary>
    public bool? ReadonlyRootFilesystem { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? DnsServers { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? DnsSearchDomains { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<HostEntry>? ExtraHosts { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? DockerSecurityOptions { get; init; }

    /// <summary>TODO </summary>
    public bool? Interactive { get; init; }

    /// <summary>TODO </summary>
    public bool? PseudoTerminal { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyDictionary<string, string>? DockerLabels { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<Ulimit>? Ulimits { get; init; }

    /// <summary>TODO </summary>
    public LogConfiguration? LogConfiguration { get; init; }

    /// <summary>TODO </summary>
    public HealthCheck? HealthCheck { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<SystemControl>? SystemControls { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<ResourceRequirement>? ResourceRequirements { get; init; }

    /// <summary>TODO </summary>
    public FirelensConfiguration? FirelensConfiguration { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<string>? CredentialSpecs { get; init; }
}
