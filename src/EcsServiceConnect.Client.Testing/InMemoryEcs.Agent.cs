namespace EcsServiceConnect.Client.Testing;

/// <content>What the agent of a task offers to its containers.</content>
public sealed partial class InMemoryEcs
{
    private const string AgentAddress = "http://169.254.170.2";

    /// <summary>
    /// Gets the URL of the task metadata endpoint of a container, which the agent sets as <c>ECS_CONTAINER_METADATA_URI_V4</c>. A handler of
    /// <see cref="CreateHandler"/> serves it, and so does <c>ecs-local</c> at the same path.
    /// </summary>
    /// <param name="task">The task's ARN or id.</param>
    /// <param name="container">The container's name.</param>
    /// <returns>The URL, whose last part is the task's id and the container's name.</returns>
    /// <exception cref="ArgumentException">There is no such task, or it has no such container.</exception>
    public Uri GetTaskMetadataUri(string task, string container) => new($"{AgentAddress}/v4/{GetEndpointId(task, container)}");

    /// <summary>
    /// Gets the URL of the agent of a container, which the agent sets as <c>ECS_AGENT_URI</c>. A handler of <see cref="CreateHandler"/> serves
    /// task protection there, and so does <c>ecs-local</c> at the same path. As in ECS, the task needs a task role for it.
    /// </summary>
    /// <param name="task">The task's ARN or id.</param>
    /// <param name="container">The container's name.</param>
    /// <returns>The URL, whose last part is the task's id and the container's name.</returns>
    /// <exception cref="ArgumentException">There is no such task, or it has no such container.</exception>
    public Uri GetAgentUri(string task, string container) => new($"{AgentAddress}/api/{GetEndpointId(task, container)}");

    /// <summary>Creates an <see cref="EcsTaskMetadata"/> for a container of this ECS, without a socket and with the clock of this ECS.</summary>
    /// <param name="task">The task's ARN or id.</param>
    /// <param name="container">The container's name.</param>
    /// <param name="configure">Changes the options before it is created, or null.</param>
    /// <returns>A new instance.</returns>
    /// <exception cref="ArgumentException">There is no such task, or it has no such container.</exception>
    public EcsTaskMetadata CreateTaskMetadata(string task, string container, Action<EcsTaskMetadataOptions>? configure = null)
    {
        var options = new EcsTaskMetadataOptions { Endpoint = GetTaskMetadataUri(task, container), TimeProvider = _clientClock };
        configure?.Invoke(options);
        return new EcsTaskMetadata(options, new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan });
    }

    /// <summary>
    /// Creates an <see cref="EcsTaskProtection"/> for a container of this ECS, without a socket and with the clock of this ECS. The calls that
    /// the agent makes for it are recorded, and scripted faults of <c>UpdateTaskProtection</c> and <c>GetTaskProtection</c> apply.
    /// </summary>
    /// <param name="task">The task's ARN or id.</param>
    /// <param name="container">The container's name.</param>
    /// <param name="configure">Changes the options before it is created, or null.</param>
    /// <returns>A new instance.</returns>
    /// <exception cref="ArgumentException">There is no such task, or it has no such container.</exception>
    public EcsTaskProtection CreateTaskProtection(string task, string container, Action<EcsTaskProtectionOptions>? configure = null)
    {
        var options = new EcsTaskProtectionOptions { Endpoint = GetAgentUri(task, container), TimeProvider = _clientClock };
        configure?.Invoke(options);
        return new EcsTaskProtection(options, new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan });
    }

    private string GetEndpointId(string task, string container)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(task);
        ArgumentException.ThrowIfNullOrWhiteSpace(container);
        lock (State.SyncRoot)
        {
            State.EventQueue.RunDue();
            return AgentContainer.Get(task, container, State).EndpointId;
        }
    }
}
