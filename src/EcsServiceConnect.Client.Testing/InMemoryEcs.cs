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
        : this(options, saved: null)
    {
    }

    private InMemoryEcs(InMemoryEcsOptions options, SavedState? saved)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Checked();
        State = new EcsState(_options, saved?.Header.Origin ?? StateOrigin.New(_options.TimeProvider));
        var operations = new OperationTable();
        _door = new WireDoor(State, operations);
        if (saved is not null)
        {
            Replay.Run(saved, State, operations);
        }
    }

    /// <summary>The region that the ECS stands in.</summary>
    public string Region => _options.Region;

    /// <summary>The account that owns everything in it.</summary>
    public string AccountId => _options.AccountId;

    /// <summary>The time from the start of a deployment to its steady state.</summary>
    public TimeSpan DeploymentTime => _options.DeploymentTime;

    /// <summary>
    /// How many calls were accepted that can have changed something, those before a <see cref="LoadAsync"/> included. Whoever saves
    /// from time to time sees from it whether there is anything new.
    /// </summary>
    public long ChangeCount
    {
        get
        {
            lock (State.Gate)
            {
                return State.Journal.Count;
            }
        }
    }

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

    /// <summary>
    /// Writes everything that <see cref="LoadAsync"/> needs to go on from here: identifiers, page tokens, client tokens, deployments
    /// half-way and what is due later. Calls may come in meanwhile; what is written is the state of one moment.
    /// </summary>
    /// <param name="destination">Where to write to; it is flushed and left open.</param>
    /// <param name="cancellationToken">Ends the writing; what was written until then cannot be loaded.</param>
    /// <remarks>
    /// What is written are the requests that were accepted, as they came in, with all that stands in them: environment values too. What
    /// was scripted is not among them.
    /// </remarks>
    /// <exception cref="InvalidOperationException"><see cref="InMemoryEcsOptions.KeepJournal"/> is not set.</exception>
    public Task SaveAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return State.Journal.KeepsLines
            ? SavedState.Of(State, _options).WriteAsync(destination, cancellationToken)
            : throw new InvalidOperationException(
                $"This ECS cannot be saved: make it with {nameof(InMemoryEcsOptions)}.{nameof(InMemoryEcsOptions.KeepJournal)} set.");
    }

    /// <summary>
    /// Makes an ECS again from what <see cref="SaveAsync"/> wrote, with its region, account and pace. It goes on from the moment of
    /// saving: what came due since then happens with the next call.
    /// </summary>
    /// <param name="source">Where to read from, to its end; it is left open.</param>
    /// <param name="timeProvider">The clock from here on, or null for the system's.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>An ECS that keeps its journal, so that it can be saved again.</returns>
    /// <exception cref="InvalidDataException">
    /// What was read is no saved ECS, is damaged, cut off or of a newer format, or this version cannot restore it; the message says which.
    /// </exception>
    public static async Task<InMemoryEcs> LoadAsync(
        Stream source, TimeProvider? timeProvider = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var saved = await SavedState.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        var options = new InMemoryEcsOptions
        {
            Region = saved.Header.Region,
            AccountId = saved.Header.AccountId,
            DeploymentTime = saved.Header.DeploymentTime,
            KeepJournal = true,
        };
        options.TimeProvider = timeProvider ?? options.TimeProvider;
        try
        {
            return new InMemoryEcs(options, saved);
        }
        catch (ArgumentException unusable)
        {
            throw new InvalidDataException($"Its header cannot be used: {unusable.Message}");
        }
    }
}
