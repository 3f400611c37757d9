using EcsServiceConnect.Client.Batching;

namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>Options for reading the topology of a namespace.</summary>
public sealed record NamespaceTopologyOptions
{
    /// <summary>The largest number of concurrent calls, at least 1.</summary>
    /// <value>The default is 4.</value>
    public int MaxConcurrency { get; init; } = BatchExecutor.DefaultConcurrency;

    /// <summary>
    /// Whether past deployments of a service are read where it is not certain that an endpoint of it is older than some
    /// tasks. This takes at least two calls for each such service: <c>ListServiceDeployments</c> and
    /// <c>DescribeServiceRevisions</c>.
    /// </summary>
    /// <value>The default is true. With false, such endpoints are in <see cref="StaleTasks.PossiblyUnreachableEndpoints"/>.</value>
    public bool IncludeHistory { get; init; } = true;

    /// <summary>The clock that sets <see cref="NamespaceTopology.CapturedAt"/>.</summary>
    /// <value>The default is the system's clock.</value>
#pragma warning disable RS0030 // Options are where the system's clock is chosen.
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>Throws an exception that names every invalid setting.</summary>
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
