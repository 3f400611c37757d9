using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>An agent's report on a container; absent members are null.</summary>
internal sealed record ContainerReport
{
    public string? Status { get; init; }

    public int? ExitCode { get; init; }

    public string? Reason { get; init; }

    public string? RuntimeId { get; init; }

    public string? ImageDigest { get; init; }

    public IReadOnlyList<NetworkBinding>? NetworkBindings { get; init; }

    public bool IsStopped => Status == TaskStatuses.Stopped;

    /// <summary>Merges a later report, which need not repeat earlier members.</summary>
    public ContainerReport Merge(ContainerReport later) => new()
    {
        Status = later.Status ?? Status,
        ExitCode = later.ExitCode ?? ExitCode,
        Reason = later.Reason ?? Reason,
        RuntimeId = later.RuntimeId ?? RuntimeId,
        ImageDigest = later.ImageDigest ?? ImageDigest,
        NetworkBindings = later.NetworkBindings ?? NetworkBindings,
    };
}
