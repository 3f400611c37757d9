using Microsoft.Extensions.Logging;

namespace EcsServiceConnect.Client;

/// <summary>
/// The settings that <see cref="EcsTaskMetadata"/> and <see cref="EcsTaskProtection"/> share: how they call the ECS agent of the task. They
/// are copied when one of these is created: later changes have no effect.
/// </summary>
public abstract class EcsAgentOptions
{
    private protected EcsAgentOptions(TimeSpan attemptTimeout) => AttemptTimeout = attemptTimeout;

    private protected string EndpointText => Endpoint?.ToString() ?? "the endpoint of the environment";

    /// <summary>
    /// The URL to ask, with the scheme <c>http</c> or <c>https</c> and without a query: for tests, and for a local ECS. Inside a task the agent sets it.
    /// </summary>
    /// <value>The default is null: the environment variable that the agent sets applies.</value>
    public Uri? Endpoint { get; set; }

    /// <summary>How long one attempt may take, or <see cref="Timeout.InfiniteTimeSpan"/>.</summary>
    /// <value>The default is 5 seconds for metadata, and 10 seconds for protection, for which the agent calls ECS.</value>
    public TimeSpan AttemptTimeout { get; set; }

    /// <summary>
    /// The largest number of attempts of a call, at least 1. What may pass is tried again: a failed connection, an attempt that took too
    /// long, a response that breaks off, the statuses 429, 500, 502, 503 and 504, and 404, which the agent returns before it knows the
    /// container (400 from the metadata endpoint of agents before 2023). Before an attempt it waits a random time, up to 200 ms at first and twice as long each time, 2 seconds at most.
    /// </summary>
    /// <value>The default is 5.</value>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>The clock of time limits and delays.</summary>
    /// <value>The default is the system's.</value>
#pragma warning disable RS0030 // Options are where the system's clock is chosen.
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>Where to log. Nothing of what is sent or received is logged.</summary>
    /// <value>The default is null: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory { get; set; }
}
