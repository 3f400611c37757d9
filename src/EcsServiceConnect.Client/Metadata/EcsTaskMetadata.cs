using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using EcsServiceConnect.Client.AgentEndpoint;
using EcsServiceConnect.Client.Credentials;
using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Metadata;

namespace EcsServiceConnect.Client;

/// <summary>
/// Asks the task metadata endpoint, version 4, where the program itself runs: its task and containers, and what they use. Create one and
/// share it; it can be used from many threads at once.
/// </summary>
/// <remarks>
/// <para>
/// It needs neither credentials nor permissions. What can change, such as a status, is read at every call; <see cref="GetIdentityAsync"/>
/// keeps what cannot. The agent limits the rate of a task's requests, to 40 per second by default.
/// </para>
/// <para>
/// Every call throws an <see cref="EcsTransportException"/> if the endpoint cannot be reached, returns an error or what is not its JSON,
/// and an <see cref="EcsTimeoutException"/> if it takes too long, both after <see cref="EcsAgentOptions.MaxAttempts"/>.
/// </para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4.html</para>
/// </remarks>
/// <example>
/// <code>
/// using var metadata = EcsTaskMetadata.FromEnvironment();
/// var task = await metadata.GetTaskAsync();
/// </code>
/// </example>
[DebuggerDisplay("{_executor.BaseUrl,nq}")]
public sealed class EcsTaskMetadata : IDisposable
{
    /// <summary>The name of the environment variable that the agent sets in every container: <c>ECS_CONTAINER_METADATA_URI_V4</c>.</summary>
    public const string EnvironmentVariable = "ECS_CONTAINER_METADATA_URI_V4";

    private readonly AgentExecutor _executor;
    private volatile EcsTaskIdentity? _identity;

    /// <summary>Creates an instance with its own connection, without a proxy. Nothing is sent before the first call.</summary>
    /// <param name="options">The settings. They are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="EcsValidationException">
    /// A setting is invalid, or there is no <see cref="EcsAgentOptions.Endpoint"/> and the environment variable is not set.
    /// </exception>
    public EcsTaskMetadata(EcsTaskMetadataOptions options)
        : this(options, httpClient: null, new AwsEnvironment(), RandomSource.System)
    {
    }

    /// <summary>Creates an instance over an <see cref="HttpClient"/>. Nothing is sent before the first call.</summary>
    /// <param name="options">The settings. They are copied.</param>
    /// <param name="httpClient">The HTTP client to send with. It stays the caller's. Its handlers should use no proxy and not retry.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="EcsValidationException">
    /// A setting is invalid, or there is no <see cref="EcsAgentOptions.Endpoint"/> and the environment variable is not set.
    /// </exception>
    public EcsTaskMetadata(EcsTaskMetadataOptions options, HttpClient httpClient)
        : this(options, httpClient ?? throw new ArgumentNullException(nameof(httpClient)), new AwsEnvironment(), RandomSource.System)
    {
    }

    internal EcsTaskMetadata(EcsTaskMetadataOptions options, HttpClient? httpClient, AwsEnvironment environment, RandomSource randomSource)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (AgentOptionsValidator.Validate(options) is { Count: > 0 } problems)
        {
            throw new EcsValidationException(problems);
        }

        _executor = new AgentExecutor(AgentVariable.TaskMetadata.GetEndpoint(options, environment), options, httpClient, randomSource);
    }

    /// <summary>Whether the environment variable is set, as in every container of a task.</summary>
    public static bool IsAvailable => AgentVariable.TaskMetadata.IsSet(new AwsEnvironment());

    /// <summary>Creates an instance for the task that the program runs in.</summary>
    /// <param name="options">The settings; null for the defaults.</param>
    /// <returns>A new instance.</returns>
    /// <exception cref="EcsValidationException">The environment variable is not set or is no URL, or a setting is invalid.</exception>
    public static EcsTaskMetadata FromEnvironment(EcsTaskMetadataOptions? options = null) => new(options ?? new EcsTaskMetadataOptions());

    /// <summary>Creates an instance for the task that the program runs in, if it runs in one.</summary>
    /// <param name="metadata">A new instance; null outside of a task.</param>
    /// <param name="options">The settings; null for the defaults.</param>
    /// <returns>Whether the environment variable is set.</returns>
    /// <exception cref="EcsValidationException">The environment variable is no URL, or a setting is invalid.</exception>
    public static bool TryFromEnvironment([NotNullWhen(true)] out EcsTaskMetadata? metadata, EcsTaskMetadataOptions? options = null)
    {
        metadata = IsAvailable ? FromEnvironment(options) : null;
        return metadata is not null;
    }

    /// <summary>Gets what the agent knows of the container that asks.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The container as it is now.</returns>
    public Task<ContainerMetadata> GetContainerAsync(CancellationToken cancellationToken = default) =>
        _executor.SendAsync(TaskMetadataRequests.Container, cancellationToken);

    /// <summary>Gets what the agent knows of the task that asks, and of its containers.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The task as it is now, without tags.</returns>
    public Task<TaskMetadata> GetTaskAsync(CancellationToken cancellationToken = default) =>
        _executor.SendAsync(TaskMetadataRequests.Task, cancellationToken);

    /// <summary>
    /// Gets what the agent knows of the task that asks, and the tags of the task and the container instance, for which the agent calls
    /// ECS. Tags that it may not read are errors in <see cref="TaskMetadata.Errors"/>. The path is documented for EC2 alone: elsewhere, read
    /// the tags of the task with <c>ListTagsForResource</c>.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The task as it is now, with tags.</returns>
    public Task<TaskMetadata> GetTaskWithTagsAsync(CancellationToken cancellationToken = default) =>
        _executor.SendAsync(TaskMetadataRequests.TaskWithTags, cancellationToken);

    /// <summary>Gets what the container that asks uses.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The last reading; null while there is none, for about a second after the start.</returns>
    public Task<ContainerStats?> GetStatsAsync(CancellationToken cancellationToken = default) =>
        _executor.SendAsync(TaskMetadataRequests.Stats, cancellationToken);

    /// <summary>Gets what the containers of the task use.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The last readings by <see cref="ContainerMetadata.DockerId"/>; null for a container without one, as while it does not run.
    /// </returns>
    public Task<IReadOnlyDictionary<string, ContainerStats?>> GetTaskStatsAsync(CancellationToken cancellationToken = default) =>
        _executor.SendAsync(TaskMetadataRequests.TaskStats, cancellationToken);

    /// <summary>
    /// Gets what cannot change while the program runs: which task, container and cluster it is in. It is read once, and kept from then on.
    /// </summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The identity of the task and the container.</returns>
    public async Task<EcsTaskIdentity> GetIdentityAsync(CancellationToken cancellationToken = default)
    {
        if (_identity is { } known)
        {
            return known;
        }

        var container = await GetContainerAsync(cancellationToken).ConfigureAwait(false);
        var task = await GetTaskAsync(cancellationToken).ConfigureAwait(false);
        var identity = TaskIdentityFactory.Create(task, container);

        // The agent may not know the runtime's id at first.
        _identity = identity.ContainerId is null ? null : identity;
        return identity;
    }

    /// <summary>Closes the connection, unless the HTTP client is the caller's.</summary>
    public void Dispose() => _executor.Dispose();
}
