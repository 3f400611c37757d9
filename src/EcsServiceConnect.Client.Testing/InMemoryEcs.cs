using Amazon.Runtime;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// An Amazon ECS with Service Connect in memory: clusters, task definitions, services with rolling deployments, tasks and the
/// namespaces of its Cloud Map. It speaks the wire protocol of ECS, answers its modelled errors, and moves on with the clock of
/// <see cref="InMemoryEcsOptions.TimeProvider"/>.
/// </summary>
/// <remarks>
/// Every instance starts empty and shares nothing with another. All members can be used from several threads. What it does not
/// simulate it refuses with a modelled error that says so. Nothing that it holds is real: no container runs, no image is pulled, and
/// a task keeps running until it is stopped.
/// </remarks>
public sealed class InMemoryEcs
{
    /// <summary>The size, in bytes, of the largest request body that is accepted: 1 MiB.</summary>
    public const int MaxRequestBytes = 1024 * 1024;

    private readonly InMemoryEcsOptions _options;
    private readonly WireDoor _door;

    /// <summary>Makes an empty ECS in <c>us-east-1</c>, with the defaults of <see cref="InMemoryEcsOptions"/>.</summary>
    public InMemoryEcs()
        : this(new InMemoryEcsOptions())
    {
    }

    /// <summary>Makes an empty ECS.</summary>
    /// <param name="options">Region, account, clock and pace; copied.</param>
    /// <exception cref="ArgumentException">A setting is missing or malformed; the message names it.</exception>
    public InMemoryEcs(InMemoryEcsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Checked();
        State = new EcsState(_options);
        _door = new WireDoor(State);
    }

    /// <summary>The region that the ECS stands in.</summary>
    public string Region => _options.Region;

    /// <summary>The account that owns everything in it.</summary>
    public string AccountId => _options.AccountId;

    internal EcsState State { get; }

    /// <summary>
    /// Makes a client that talks to this ECS through its whole pipeline (signing, retries, errors) but without a socket. It has made-up
    /// credentials, this ECS's region and its clock; none of them is looked for in the environment.
    /// </summary>
    /// <param name="configure">Changes the client's options before it is made, or null.</param>
    /// <returns>A new client; any number of them may share this ECS.</returns>
    public EcsClient CreateClient(Action<EcsClientOptions>? configure = null)
    {
        var options = new EcsClientOptions
        {
            Region = Region,
            Credentials = new BasicAWSCredentials("AKIAINMEMORYECS00000", "in-memory"),
            ServiceUrl = new Uri($"https://ecs.{Region}.amazonaws.com"),
            UseFips = false,
            UseDualStack = false,
            TimeProvider = _options.TimeProvider,
        };
        configure?.Invoke(options);
        return new EcsClient(options, new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan });
    }

    /// <summary>
    /// Makes a message handler that answers as this ECS does, whatever host the request names: for an <see cref="HttpClient"/> of your
    /// own, or as the primary handler of a named client.
    /// </summary>
    /// <returns>A new handler; disposing of it leaves this ECS as it is.</returns>
    public HttpMessageHandler CreateHandler() => new InMemoryEcsHttpHandler(this);

    /// <summary>Answers one request. This is the door that every transport uses; it never throws for what a request holds.</summary>
    /// <param name="request">The request as it came off the wire.</param>
    /// <param name="cancellationToken">Ends the wait for an answer; an operation that has begun is carried out.</param>
    /// <returns>The operation's answer, or a modelled error.</returns>
    public ValueTask<InMemoryEcsResponse> HandleAsync(InMemoryEcsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_door.Answer(request));
    }
}
