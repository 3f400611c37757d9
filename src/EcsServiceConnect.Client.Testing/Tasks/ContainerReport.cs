using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What an agent reported of a container; null where it said nothing.</summary>
internal sealed record ContainerReport
{
    public string? Status { get; init; }

    public int? ExitCode { get; init; }

    public string? Reason { get; init; }

    public string? RuntimeId { get; init; }

    public string? ImageDigest { get; init; }

    public IReadOnlyList<NetworkBinding>? NetworkBindings { get; init; }

    public bool IsStopped => Status == TaskStatuses.Stopped;

    /// <summary>What is known after a later report, which need not repeat what was said before.</summary>
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
