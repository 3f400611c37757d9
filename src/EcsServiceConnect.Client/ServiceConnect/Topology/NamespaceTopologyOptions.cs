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

    /// <summary>The clock for <see cref="NamespaceTopology.CapturedAt"/>, and for the pauses after throttled calls.</summary>
    /// <value>
    /// The default is null: that of the <see cref="EcsReadOptions"/>, which by default is the clock of an <see cref="EcsClient"/>, and the
    /// system's for any other <see cref="IEcsClient"/>.
    /// </value>
    public TimeProvider? TimeProvider { get; init; }

    /// <summary>Throws an exception that names every invalid setting.</summary>
    internal void Validate()
    {
        var problems = new List<string>();
        if (MaxConcurrency < 1)
        {
            problems.Add($"{nameof(MaxConcurrency)} must be at least 1.");
        }

        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems);
        }
    }
}
