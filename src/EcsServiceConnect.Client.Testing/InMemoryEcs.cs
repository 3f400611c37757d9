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
/// a task keeps running until it is stopped, unless a test scripts it otherwise.
/// </remarks>
public sealed class InMemoryEcs
{
    /// <summary>The size, in bytes, of the largest request body that is accepted: 1 MiB.</summary>
    public const int MaxRequestBytes = 1024 * 1024;

    /// <summary>For a fault or an outcome that has no end.</summary>
    public const int Unlimited = int.MaxValue;

    private readonly InMemoryEcsOptions _options;
    private readonly OperationIndex _operations = new();
    private readonly FaultStore _faults = new();
    private readonly CallStore _calls;
    private readonly FaultInjectingDispatcher _dispatcher;

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
        _options = options.CreateValidatedCopy();
        State = new EcsState(_options, saved?.Header.Origin ?? StateOrigin.Create(_options.TimeProvider));
        _calls = new CallStore(_options.MaxRecordedCalls);
        _dispatcher = new FaultInjectingDispatcher(new RequestDispatcher(State, _operations), _faults, _calls, _options.TimeProvider);
        if (saved is not null)
        {
            ReplayExecutor.Execute(saved, State, _operations);
        }
    }

    /// <summary>The region that the ECS stands in.</summary>
    public string Region => _options.Region;

    /// <summary>The account that owns everything in it.</summary>
    public string AccountId => _options.AccountId;

    /// <summary>The time from the start of a deployment to its steady state.</summary>
    public TimeSpan DeploymentDuration => _options.DeploymentDuration;

    /// <summary>
    /// How many calls were accepted that can have changed something, those before a <see cref="LoadAsync"/> included. Whoever saves
    /// from time to time sees from it whether there is anything new.
    /// </summary>
    public long ChangeCount
    {
        get
        {
            lock (State.SyncRoot)
            {
                return State.Journal.Count;
            }
        }
    }

    /// <summary>
    /// The HTTP requests that were answered so far, in the order of their answers, the oldest first: those that were refused and those
    /// that a fault was applied to as well. A copy: it does not grow with the next call.
    /// </summary>
    public IReadOnlyList<RecordedCall> Calls => _calls.All;

    internal EcsState State { get; }

    /// <summary>
    /// Makes a client that talks to this ECS through its whole pipeline (signing, retries, errors) but without a socket. It has made-up
    /// credentials, this ECS's region and its clock; none of them is looked for in the environment.
    /// </summary>
    /// <param name="configure">Changes the client's options before it is made, or null.</param>
    /// <returns>A new client; any number of them may share this ECS.</returns>
    public EcsClient CreateClient(Action<EcsClientOptions>? configure = null)
    {
        var options = new EcsClientOptions();
        Configure(options);
        configure?.Invoke(options);
        return new EcsClient(options, new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan });
    }

    /// <summary>
    /// Sets in a client's options what a client of this ECS needs: region, made-up credentials, endpoint and clock. Where the application
    /// registers the client, this and the handler put this ECS in the place of the real one:
    /// <c>services.AddEcsClient(ecs.Configure).ConfigurePrimaryHttpMessageHandler(ecs.CreateHandler)</c>.
    /// </summary>
    /// <param name="options">The options to change; what else they hold stays.</param>
    public void Configure(EcsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Region = Region;
        options.Profile = null;
        options.Credentials = new BasicAWSCredentials("AKIAINMEMORYECS00000", "in-memory");
        options.ServiceUrl = new Uri($"https://ecs.{Region}.amazonaws.com");
        options.UseFips = false;
        options.UseDualStack = false;
        options.TimeProvider = _options.TimeProvider;
    }

    /// <summary>
    /// Makes a message handler that answers as this ECS does, whatever host the request names: for an <see cref="HttpClient"/> of your
    /// own, or as the primary handler of a named client.
    /// </summary>
    /// <returns>A new handler; disposing of it leaves this ECS as it is.</returns>
    public HttpMessageHandler CreateHandler() => new InMemoryEcsHttpHandler(this);

    /// <summary>Answers one request. This is the door that every transport uses; it never throws for what a request holds.</summary>
    /// <param name="request">The request as it came off the wire. Its body is kept, so it must not be changed afterwards.</param>
    /// <param name="cancellationToken">Ends the wait for an answer; an operation that has begun is carried out.</param>
    /// <returns>The operation's answer, a modelled error, or word that a scripted fault breaks the connection.</returns>
    public ValueTask<InMemoryEcsResponse> HandleAsync(InMemoryEcsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return _dispatcher.DispatchAsync(request, cancellationToken);
    }

    /// <summary>Scripts faults for the next calls of an operation.</summary>
    /// <param name="operation">The operation's name in the API, such as <c>RunTask</c>.</param>
    /// <returns>The calls, to say what is to happen to them.</returns>
    /// <exception cref="ArgumentException">There is no such operation; the message names the nearest.</exception>
    public OperationSetup On(string operation) => new(_faults, OperationName.Validate(operation, _operations.Names));

    /// <summary>Scripts faults for the next calls of an operation, also by what they ask for.</summary>
    /// <typeparam name="TRequest">The operation's request, such as <c>RunTaskRequest</c>.</typeparam>
    /// <returns>The calls, to say what is to happen to them.</returns>
    public OperationSetup<TRequest> On<TRequest>()
        where TRequest : EcsRequest, IEcsModel<TRequest> => new(_faults);

    /// <summary>Scripts faults for the next calls, whatever their operation.</summary>
    /// <returns>The calls, to say what is to happen to them.</returns>
    public OperationSetup OnAny() => new(_faults, operation: null);

    /// <summary>Takes back all faults that still wait for calls.</summary>
    public void ClearFaults() => _faults.Clear();

    /// <summary>Scripts what becomes of tasks that are still to be launched. Without a filter all tasks are meant.</summary>
    /// <param name="family">The task definition's family, such as <c>job</c>, or its family and revision, such as <c>job:3</c>.</param>
    /// <param name="service">The name of the service that they are launched for.</param>
    /// <param name="startedBy">The <c>startedBy</c> that they are launched with.</param>
    /// <returns>The tasks, to say what is to become of them.</returns>
    public TaskSetup OnTask(string? family = null, string? service = null, string? startedBy = null) => new(
        State,
        order => (family is null || order.Definition.Family == family || order.Definition.ToString() == family)
            && (service is null || order.ServiceGroup?.Service.Name == service)
            && (startedBy is null || order.StartedBy == startedBy));

    /// <summary>Scripts how deployments that are still to begin fail.</summary>
    /// <param name="service">The service: its name, <c>cluster/name</c>, or its ARN. It need not exist yet.</param>
    /// <returns>The deployments, to say how they are to fail.</returns>
    public DeploymentSetup OnDeployment(string service)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        return new DeploymentSetup(
            State,
            candidate => service == candidate.Name
                || service == candidate.Arn
                || service == $"{candidate.Cluster.Name}/{candidate.Name}");
    }

    /// <summary>Takes back all outcomes that still wait for tasks or deployments.</summary>
    public void ClearTaskOutcomes()
    {
        lock (State.SyncRoot)
        {
            State.TaskOutcomes.Clear();
        }
    }

    /// <summary>Ends a task as if its first essential container had exited; its service, if it has one, starts another.</summary>
    /// <param name="task">The task's ARN or id.</param>
    /// <param name="exitCode">The exit code, 0 to 255, of a task that runs; one that has not started has none.</param>
    /// <param name="reason">What ECS says of the container's end, or why the task did not start; null for nothing.</param>
    /// <exception cref="ArgumentException">There is no such task.</exception>
    /// <exception cref="InvalidOperationException">The task is about to stop, or has stopped.</exception>
    public void StopTask(string task, int exitCode = 137, string? reason = null) => TaskExit.Apply(State, task, exitCode, reason);

    /// <summary>The requests of an operation that were answered so far, the oldest first.</summary>
    /// <param name="operation">The operation's name in the API, such as <c>RunTask</c>.</param>
    /// <returns>A part of <see cref="Calls"/>.</returns>
    /// <exception cref="ArgumentException">There is no such operation; the message names the nearest.</exception>
    public IReadOnlyList<RecordedCall> GetCalls(string operation)
    {
        var name = OperationName.Validate(operation, _operations.Names);
        return [.. Calls.Where(call => call.Operation == name)];
    }

    /// <summary>The requests of an operation that were answered so far, as their records, the oldest first.</summary>
    /// <typeparam name="TRequest">The operation's request, such as <c>RunTaskRequest</c>.</typeparam>
    /// <returns>One record for each HTTP request whose body can be read; a client that retries makes several for one call.</returns>
    public IReadOnlyList<TRequest> GetRequests<TRequest>()
        where TRequest : EcsRequest, IEcsModel<TRequest> =>
        [.. Calls.Select(static call => call.TryRead<TRequest>()).OfType<TRequest>()];

    /// <summary>Forgets the calls so far.</summary>
    public void ClearCalls() => _calls.Clear();

    /// <summary>
    /// Carries a request out before the test's own calls: without a client and without time passing. What it begins is done when this
    /// returns: services are steady, tasks run. No fault and no outcome is applied, and nothing is recorded.
    /// </summary>
    /// <typeparam name="TResponse">The operation's answer.</typeparam>
    /// <param name="request">The request; nothing is filled in, no client token either.</param>
    /// <returns>The answer, as a call would have got it: from before tasks came up.</returns>
    /// <exception cref="EcsServiceException">The request is refused, with the error that a call would have got.</exception>
    public TResponse Seed<TResponse>(EcsRequest<TResponse> request)
        where TResponse : EcsResponse
    {
        ArgumentNullException.ThrowIfNull(request);
        return (TResponse)_operations.GetHandler(request.Operation.Name).Seed(request, State);
    }

    /// <summary>Carries requests out, one after the other, as <see cref="Seed{TResponse}(EcsRequest{TResponse})"/> does one.</summary>
    /// <param name="requests">The requests.</param>
    /// <exception cref="EcsServiceException">A request is refused; those before it have been carried out.</exception>
    public void Seed(params ReadOnlySpan<EcsRequest> requests)
    {
        foreach (var request in requests)
        {
            ArgumentNullException.ThrowIfNull(request, nameof(requests));
            _operations.GetHandler(request.Operation.Name).Seed(request, State);
        }
    }

    /// <summary>Takes down all that the ECS holds at this moment of its clock, also what a client does not see yet.</summary>
    /// <returns>A copy that does not change any more.</returns>
    public EcsSnapshot Snapshot()
    {
        lock (State.SyncRoot)
        {
            State.EventQueue.RunDue();
            return SnapshotFactory.Create(State);
        }
    }

    /// <summary>
    /// Writes everything that <see cref="LoadAsync"/> needs to go on from here: identifiers, page tokens, client tokens, deployments
    /// half-way and what is due later. Calls may come in meanwhile; what is written is the state of one moment.
    /// </summary>
    /// <param name="destination">Where to write to; it is flushed and left open.</param>
    /// <param name="cancellationToken">Ends the writing; what was written until then cannot be loaded.</param>
    /// <remarks>
    /// What is written are the requests that were accepted or seeded, as they came in, with all that stands in them: environment values
    /// too. Recorded calls and what still waits to be applied of a script are not written.
    /// </remarks>
    /// <exception cref="InvalidOperationException">
    /// <see cref="InMemoryEcsOptions.EnableJournal"/> is not set, or a task was ended by a script or by <see cref="StopTask"/>, which no
    /// call can repeat.
    /// </exception>
    public Task SaveAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return SavedState.Capture(State, _options).WriteAsync(destination, cancellationToken);
    }

    /// <summary>
    /// Makes an ECS again from what <see cref="SaveAsync"/> wrote. It goes on from the moment of saving: what came due since then happens
    /// with the next call.
    /// </summary>
    /// <param name="source">Where to read from, to its end; it is left open.</param>
    /// <param name="options">
    /// The clock from here on, and how many calls are recorded; null for the defaults. All other settings are those that it was saved with.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>An ECS that keeps its journal, so that it can be saved again.</returns>
    /// <exception cref="InvalidDataException">
    /// What was read is no saved ECS, is damaged, cut off or of a newer format, or this version cannot restore it; the message says which.
    /// </exception>
    public static async Task<InMemoryEcs> LoadAsync(
        Stream source, InMemoryEcsOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var saved = await SavedState.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        return new InMemoryEcs(saved.Header.ApplyTo(options ?? new InMemoryEcsOptions()), saved);
    }
}
