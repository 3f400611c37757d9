using EcsServiceConnect.Client.Batching;

namespace EcsServiceConnect.Client;

/// <summary>How to read the topology of a namespace.</summary>
public sealed record NamespaceTopologyOptions
{
    /// <summary>The most calls at a time, at least 1.</summary>
    /// <value>The default is 4.</value>
    public int MaxConcurrency { get; init; } = BatchExecutor.DefaultConcurrency;

    /// <summary>
    /// Whether to look into past deployments of a service where it is not clear if an endpoint of it is older than some
    /// tasks. It takes at least two calls for each such service: ListServiceDeployments and DescribeServiceRevisions.
    /// </summary>
    /// <value>The default is true. With false such endpoints are in <see cref="StaleTasks.PossiblyUnreachableEndpoints"/>.</value>
    public bool IncludeHistory { get; init; } = true;

    /// <summary>The clock that <see cref="NamespaceTopology.CapturedAt"/> is read from.</summary>
    /// <value>The default is the system's clock.</value>
#pragma warning disable RS0030 // Options are where the system's clock is chosen.
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>Throws if a setting has no sense, naming every one.</summary>
    internal void Validate()
    {
        var problems = new List<string>();
        if (MaxConcurrency < 1)
        {
            problems.Add($"{nameof(MaxConcurrency)} must be at least 1.");
        }

        if (TimeProvider is null)
        {
            problems.Add($"{nameof(TimeProvider)} must not be null.");
        }

        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems);
        }
    }
}
