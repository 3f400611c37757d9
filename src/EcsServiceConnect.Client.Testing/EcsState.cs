namespace EcsServiceConnect.Client.Testing;

/// <summary>Everything that one in-memory ECS holds. <see cref="EcsModules"/> act on it while they hold <see cref="SyncRoot"/>.</summary>
internal sealed class EcsState
{
    public EcsState(InMemoryEcsOptions options, StateOrigin origin, EcsEventStream events, long changeCount = 0)
    {
        Origin = origin;
        RandomSource = new RandomSource(origin.Seed);
        Journal = new Journal(options.EnableJournal, changeCount);
        Clock = options.TimeProvider;
        Timing = new SimulationTiming(options);
        Arns = new ArnFactory(options.Region, options.AccountId);
        EventQueue = new EventQueue(options.TimeProvider, origin.CreatedAt, events.Timer);
        Events = new EventEmitter(this, events.Dispatcher);
        PageFactory = new PageFactory(RandomSource.CreateBytes(32), EventQueue);
        ClientTokens = new ClientTokenStore(EventQueue);
        Subnets = new SubnetStore(options.Region, options.SubnetZones);
        AccountSettings = new AccountSettingStore(Arns);
        CloudMap = new CloudMap(Arns, RandomSource);
        Clusters = new ClusterStore(Arns, Keys, Events);
        TaskDefinitions = new TaskDefinitionStore(Arns, EventQueue, Timing, Clusters);
        CapacityProviders = new CapacityProviderStore(Arns, Keys, EventQueue, Timing, Clusters);
        Daemons = new DaemonStore(Arns, Clusters);
        DaemonTaskDefinitions = new DaemonTaskDefinitionStore(Arns, EventQueue, Timing, Daemons);
        Gateways = new GatewayStore(Arns);
        TaskOutcomes = new TaskOutcomeStore();
        LifecycleHooks = new LifecycleHookStore();
        Alarms = new AlarmStore();
        ExecSessions = new ExecSessionStore(EventQueue);
    }

    public Lock SyncRoot { get; } = new();

    public TimeProvider Clock { get; }

    public EventQueue EventQueue { get; }

    /// <summary>What informs those who want the events of ECS.</summary>
    public EventEmitter Events { get; }

    public SimulationTiming Timing { get; }

    public RandomSource RandomSource { get; }

    public KeySequence Keys { get; } = new();

    /// <summary>The seed and the time that the state began with.</summary>
    public StateOrigin Origin { get; }

    /// <summary>The calls that changed the state.</summary>
    public Journal Journal { get; }

    public ArnFactory Arns { get; }

    public PageFactory PageFactory { get; }

    public ClientTokenStore ClientTokens { get; }

    public SubnetStore Subnets { get; }

    public AccountSettingStore AccountSettings { get; }

    public CloudMap CloudMap { get; }

    public ClusterStore Clusters { get; }

    public TaskDefinitionStore TaskDefinitions { get; }

    public CapacityProviderStore CapacityProviders { get; }

    public DaemonStore Daemons { get; }

    public DaemonTaskDefinitionStore DaemonTaskDefinitions { get; }

    public GatewayStore Gateways { get; }

    public TaskOutcomeStore TaskOutcomes { get; }

    public LifecycleHookStore LifecycleHooks { get; }

    public AlarmStore Alarms { get; }

    public ExecSessionStore ExecSessions { get; }

    /// <summary>
    /// Whether calls are executed again that were accepted before, and are in the journal already. Rules that only reject need not be
    /// evaluated.
    /// </summary>
    public bool IsReplaying { get; set; }

    public DateTimeOffset Now => EventQueue.Now;

    /// <summary>The positions of the sources of identifiers.</summary>
    public (long Keys, long Random) IdentifierPosition => (Keys.Position, RandomSource.Position);

    /// <summary>Returns the identifiers that a call has used which changed nothing: the next call uses them again.</summary>
    public void Rewind((long Keys, long Random) position) => (Keys.Position, RandomSource.Position) = position;

    /// <summary>Records an accepted call in the journal, unless it comes from there.</summary>
    public void Record(string operation, ReadOnlySpan<byte> utf8Json, bool isSeed)
    {
        if (!IsReplaying)
        {
            Journal.Add(Now, operation, utf8Json, isSeed);
        }
    }

    public string CreateKey() => Keys.CreateKey();
}
