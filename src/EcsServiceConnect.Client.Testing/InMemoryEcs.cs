using System.Diagnostics;
using System.Text;
using Amazon.Runtime;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// An Amazon ECS with Service Connect in memory: clusters, task definitions, services with every deployment strategy, tasks and
/// the namespaces of Service Connect. It speaks the wire protocol of ECS, returns its modeled errors, and advances with the clock of
/// <see cref="InMemoryEcsOptions.TimeProvider"/>.
/// </summary>
/// <remarks>
/// Every instance starts empty and shares nothing with another. All members are safe to use from several threads. A feature
/// is simulated, or accepted and returned without an effect, or rejected with an error that names it; the guide lists them. Nothing in it is real: no container runs, no image is pulled, and a task
/// runs until it is stopped, unless a test sets up something else.
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed partial class InMemoryEcs
{
    /// <summary>The size, in bytes, of the largest request body that is accepted: 1 MiB.</summary>
    public const int MaxRequestBytes = 1024 * 1024;

    /// <summary>The number of times of a fault or an outcome without a limit.</summary>
    public const int Unlimited = int.MaxValue;

    private readonly InMemoryEcsOptions _options;
    private readonly FaultStore _faults = new();
    private readonly ExecSetupStore _execSetups = new();
    private readonly Lock _resetLock = new();
    private readonly CallStore _calls;
    private readonly TimeProvider _clientClock;
    private readonly SimulationClock _clock;
    private volatile Simulation _simulation;

    /// <summary>Creates an empty ECS in <c>us-east-1</c>, with the defaults of <see cref="InMemoryEcsOptions"/>.</summary>
    public InMemoryEcs()
        : this(new InMemoryEcsOptions())
    {
    }

    /// <summary>Creates an empty ECS.</summary>
    /// <param name="options">Region, account, clock and durations; copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public InMemoryEcs(InMemoryEcsOptions options)
        : this(options, saved: null)
    {
    }

    private InMemoryEcs(InMemoryEcsOptions options, SavedState? saved, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.CreateValidatedCopy();
        _clientClock = _options.TimeProvider;
        _options.TimeProvider = _clock = new SimulationClock(_clientClock);
        _calls = new CallStore(_options.MaxRecordedCalls);
        Events = new EcsEventStream(new EventDispatcher(), new EventTimer(_clock, () => State), () => State);
        _simulation = new Simulation(_options, _faults, _calls, Events, saved?.Header.Origin ?? StateOrigin.Create(_clock));
        if (saved is not null)
        {
            _simulation.Restore(saved, cancellationToken);
        }

        SeedNamespaces();
    }

    /// <summary>The region of the ECS.</summary>
    public string Region => _options.Region;

    /// <summary>The account that owns everything in the ECS.</summary>
    public string AccountId => _options.AccountId;

    /// <summary>The time from the start of a deployment to its steady state.</summary>
    public TimeSpan DeploymentDuration => _options.DeploymentDuration;

    /// <summary>
    /// The HTTP requests so far, in the order in which they arrived, the oldest first, including rejected ones and those that a fault was
    /// applied to. A copy, which does not grow with the next call.
    /// </summary>
    public IReadOnlyList<RecordedCall> Calls => _calls.All;

    /// <summary>
    /// The events that this ECS sends, as ECS sends them to EventBridge: to be enumerated as they happen, or kept by
    /// <see cref="EcsEventStream.Subscribe"/> and taken when a test wants them. They survive a <see cref="Reset"/>.
    /// </summary>
    public EcsEventStream Events { get; }

    /// <summary>The names of the operations that it simulates, such as <c>RunTask</c>.</summary>
    public IReadOnlyCollection<string> OperationNames => _simulation.Operations.Names;

    internal EcsState State => _simulation.State;

    internal ScriptExecutor Scripts => _simulation.Scripts;

    private string DebuggerDisplay => $"{Region}, account {AccountId}, {_calls.Count} recorded calls";

    /// <summary>
    /// Creates a client that talks to this ECS through its whole pipeline (signing, retries, errors) but without a socket. It has
    /// made-up credentials, and the region and the clock of this ECS; nothing is read from the environment.
    /// </summary>
    /// <param name="configure">Changes the client's options before the client is created, or null.</param>
    /// <returns>A new client; any number of them can share this ECS.</returns>
    public EcsClient CreateClient(Action<EcsClientOptions>? configure = null)
    {
        var options = new EcsClientOptions();
        Configure(options);
        configure?.Invoke(options);
        return new EcsClient(options, new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan });
    }

    /// <summary>
    /// Sets the options that a client of this ECS needs: region, made-up credentials, endpoint and clock. Where the application
    /// registers the client, this method and the handler replace the real ECS:
    /// <c>services.AddEcsClient(ecs.Configure).ConfigurePrimaryHttpMessageHandler(ecs.CreateHandler)</c>.
    /// </summary>
    /// <param name="options">The options to change; the others stay.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public void Configure(EcsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Region = Region;
        options.Profile = null;
        options.SharedConfigFile = null;
        options.SharedCredentialsFile = null;
        options.Credentials = new BasicAWSCredentials("AKIAINMEMORYECS00000", "in-memory");
        options.ServiceUrl = new Uri($"https://ecs.{Region}.amazonaws.com");
        options.UseFips = false;
        options.UseDualStack = false;
        options.TimeProvider = _clientClock;
    }

    /// <summary>
    /// Creates a message handler that sends requests to this ECS, whatever host they name: for an <see cref="HttpClient"/> of your own,
    /// or as the primary handler of a named client.
    /// </summary>
    /// <returns>A new handler; its disposal does not affect this ECS.</returns>
    public HttpMessageHandler CreateHandler() => new InMemoryEcsHttpHandler(this);

    /// <summary>Handles one request. Every transport calls this method; it never throws because of what a request contains.</summary>
    /// <param name="request">The request as the transport received it. Its body is kept, so it must not be changed afterwards.</param>
    /// <param name="cancellationToken">A token to cancel the operation. A request that is being executed is completed.</param>
    /// <returns>The operation's response, a modeled error, or the outcome of a scripted fault that closes the connection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    public ValueTask<InMemoryEcsResponse> HandleAsync(InMemoryEcsRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return AgentDispatcher.IsAgentRequest(request)
            ? _simulation.Agent.DispatchAsync(request, cancellationToken)
            : _simulation.Dispatcher.DispatchAsync(request, cancellationToken);
    }

    /// <summary>Sets up faults for the next calls of an operation.</summary>
    /// <param name="operation">The operation's name in the API, such as <c>RunTask</c>.</param>
    /// <returns>A setup, whose methods add faults.</returns>
    /// <exception cref="ArgumentException">There is no such operation; the message names the nearest one.</exception>
    public OperationSetup On(string operation) => new(_faults, OperationName.Validate(operation, OperationNames));

    /// <summary>Sets up faults for the next calls of an operation, with access to their requests.</summary>
    /// <typeparam name="TRequest">The operation's request, such as <c>RunTaskRequest</c>.</typeparam>
    /// <returns>A setup, whose methods add faults.</returns>
    public OperationSetup<TRequest> On<TRequest>()
        where TRequest : EcsRequest, IEcsModel<TRequest> => new(_faults);

    /// <summary>Sets up faults for the next calls of any operation.</summary>
    /// <returns>A setup, whose methods add faults.</returns>
    public OperationSetup OnAny() => new(_faults, operation: null);

    /// <summary>Removes all faults that are still to be applied.</summary>
    public void ClearFaults() => _faults.Clear();

    /// <summary>Sets up what happens to tasks that are launched in future; without a filter, to all of them.</summary>
    /// <param name="family">The task definition's family, such as <c>job</c>, or its family and revision, such as <c>job:3</c>.</param>
    /// <param name="service">The service that launches them: its name, <c>cluster/name</c>, or its ARN.</param>
    /// <param name="startedBy">The <c>startedBy</c> that they are launched with.</param>
    /// <param name="image">The image of one of their containers, such as <c>example/orders:8</c>, or without its tag or digest.</param>
    /// <returns>A setup, whose methods add outcomes.</returns>
    public TaskSetup OnTask(string? family = null, string? service = null, string? startedBy = null, string? image = null) =>
        new(this, new TaskCriteria(family, service, startedBy, image));

    /// <summary>Sets up how future deployments of a service fail.</summary>
    /// <param name="service">The service: its name, <c>cluster/name</c>, or its ARN. It need not exist yet.</param>
    /// <returns>A setup, whose methods add outcomes.</returns>
    /// <exception cref="ArgumentException"><paramref name="service"/> is empty.</exception>
    public DeploymentSetup OnDeployment(string service)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        return new DeploymentSetup(this, service);
    }

    /// <summary>Removes all outcomes that are still to be applied to tasks or deployments.</summary>
    public void ClearTaskOutcomes() => Scripts.Execute(new ClearTaskOutcomesCommand());

    /// <summary>Gets the recorded calls of an operation, the oldest first.</summary>
    /// <param name="operation">The operation's name in the API, such as <c>RunTask</c>.</param>
    /// <returns>A part of <see cref="Calls"/>.</returns>
    /// <exception cref="ArgumentException">There is no such operation; the message names the nearest one.</exception>
    public IReadOnlyList<RecordedCall> GetCalls(string operation)
    {
        var name = OperationName.Validate(operation, OperationNames);
        return [.. Calls.Where(call => call.Operation == name)];
    }

    /// <summary>Gets the requests of an operation as records, the oldest first.</summary>
    /// <typeparam name="TRequest">The operation's request, such as <c>RunTaskRequest</c>.</typeparam>
    /// <returns>One record for each HTTP request whose body can be read; a client that retries sends several for one call.</returns>
    public IReadOnlyList<TRequest> GetRequests<TRequest>()
        where TRequest : EcsRequest, IEcsModel<TRequest> =>
        [.. Calls.Select(static call => call.TryRead<TRequest>()).OfType<TRequest>()];

    /// <summary>Removes the recorded calls.</summary>
    public void ClearCalls() => _calls.Clear();

    /// <summary>
    /// Executes a request to set up the state of a test: without a client and without time passing. What it starts is complete when
    /// this method returns: services are steady, tasks are running. No fault or outcome is applied, and nothing is recorded.
    /// </summary>
    /// <typeparam name="TResponse">The operation's response.</typeparam>
    /// <param name="request">The request. It is executed as it is, without a generated client token.</param>
    /// <returns>The response that a call would have had, from before tasks started.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="EcsServiceException">The request is rejected, with the error that a call would have had.</exception>
    public TResponse Seed<TResponse>(EcsRequest<TResponse> request)
        where TResponse : EcsResponse
    {
        ArgumentNullException.ThrowIfNull(request);
        return (TResponse)_simulation.Operations.GetHandler(request.Operation.Name).Seed(request, State);
    }

    /// <summary>Executes a request from JSON to JSON, as <see cref="Seed{TResponse}(EcsRequest{TResponse})"/> does.</summary>
    /// <param name="operation">The operation's name in the API, such as <c>CreateService</c>.</param>
    /// <param name="json">The request as the API has it.</param>
    /// <returns>The response that a call would have had.</returns>
    /// <exception cref="ArgumentException">There is no such operation; the message names the nearest one.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="EcsServiceException">The request is rejected, with the error that a call would have had.</exception>
    public string Seed(string operation, string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var handler = _simulation.Operations.GetHandler(OperationName.Validate(operation, OperationNames));
        return Encoding.UTF8.GetString(handler.Seed(Encoding.UTF8.GetBytes(json), State));
    }

    /// <summary>Executes requests, one after the other, as <see cref="Seed{TResponse}(EcsRequest{TResponse})"/> does.</summary>
    /// <param name="requests">The requests.</param>
    /// <exception cref="ArgumentNullException">A request is null.</exception>
    /// <exception cref="EcsServiceException">A request is rejected; those before it have been executed.</exception>
    public void Seed(params ReadOnlySpan<EcsRequest> requests)
    {
        foreach (var request in requests)
        {
            ArgumentNullException.ThrowIfNull(request, nameof(requests));
            _simulation.Operations.GetHandler(request.Operation.Name).Seed(request, State);
        }
    }

    /// <summary>Captures everything in the ECS at this time of its clock, also what is not visible to clients yet.</summary>
    /// <returns>A copy that does not change.</returns>
    public EcsSnapshot Snapshot()
    {
        lock (State.SyncRoot)
        {
            State.EventQueue.RunDue();
            return SnapshotFactory.Create(State);
        }
    }
}
