using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>All that one in-memory ECS holds. Whoever reads or changes it holds <see cref="SyncRoot"/>.</summary>
internal sealed class EcsState
{
    private long _sequence;

    public EcsState(InMemoryEcsOptions options, StateOrigin origin)
    {
        Origin = origin;
        RandomSource = new RandomSource(origin.Seed);
        Journal = new Journal(options.EnableJournal);
        Clock = options.TimeProvider;
        Timing = new SimulationTiming(options);
        Arns = new ArnFactory(options.Region, options.AccountId);
        EventQueue = new EventQueue(options.TimeProvider, origin.CreatedAt);
        PageFactory = new PageFactory(RandomSource.CreateBytes(32), EventQueue);
        ClientTokens = new ClientTokenStore(EventQueue);
        AccountSettings = new AccountSettingStore(Arns);
        CloudMap = new CloudMap(Arns, RandomSource);
        Clusters = new ClusterStore(this);
        TaskDefinitions = new TaskDefinitionStore(this);
        CapacityProviders = new CapacityProviderStore(this);
        PlacementScheduler = new PlacementScheduler(this);
        CapacityController = new CapacityController(this);
        AgentUpdateController = new AgentUpdateController(this);
        Daemons = new DaemonStore(Arns, Clusters);
        DaemonTaskDefinitions = new DaemonTaskDefinitionStore(this);
        DaemonScheduler = new DaemonScheduler(this);
        Gateways = new GatewayStore(Arns);
        TaskOutcomes = new TaskOutcomeStore(Journal);
        TaskLifecycleController = new TaskLifecycleController(this);
        ServiceScheduler = new ServiceScheduler(this);
        ServiceDeploymentManager = new ServiceDeploymentManager(this);
        TaskSetScheduler = new TaskSetScheduler(this);
    }

    public Lock SyncRoot { get; } = new();

    public TimeProvider Clock { get; }

    public EventQueue EventQueue { get; }

    public SimulationTiming Timing { get; }

    public RandomSource RandomSource { get; }

    /// <summary>What it all began from.</summary>
    public StateOrigin Origin { get; }

    /// <summary>The calls that made it what it is.</summary>
    public Journal Journal { get; }

    public ArnFactory Arns { get; }

    public PageFactory PageFactory { get; }

    public ClientTokenStore ClientTokens { get; }

    public PrivateAddresses PrivateAddresses { get; } = new();

    public AccountSettingStore AccountSettings { get; }

    public CloudMap CloudMap { get; }

    public ClusterStore Clusters { get; }

    public TaskDefinitionStore TaskDefinitions { get; }

    public CapacityProviderStore CapacityProviders { get; }

    public PlacementScheduler PlacementScheduler { get; }

    public CapacityController CapacityController { get; }

    public AgentUpdateController AgentUpdateController { get; }

    public DaemonStore Daemons { get; }

    public DaemonTaskDefinitionStore DaemonTaskDefinitions { get; }

    public DaemonScheduler DaemonScheduler { get; }

    public GatewayStore Gateways { get; }

    public TaskOutcomeStore TaskOutcomes { get; }

    public TaskLifecycleController TaskLifecycleController { get; }

    public ServiceScheduler ServiceScheduler { get; }

    public ServiceDeploymentManager ServiceDeploymentManager { get; }

    public TaskSetScheduler TaskSetScheduler { get; }

    public DateTimeOffset Now => EventQueue.Now;

    /// <summary>How far the sources of identifiers have come.</summary>
    public (long Sequence, long Drawn) IdentifierPosition => (_sequence, RandomSource.Position);

    /// <summary>
    /// Goes back to an earlier mark, after a call that changed nothing: what it drew is drawn again, as if it had never been made.
    /// </summary>
    public void Rewind((long Sequence, long Drawn) position) => (_sequence, RandomSource.Position) = position;

    /// <summary>A key that sorts, as text, after all that were handed out before it.</summary>
    public string CreateKey() => (++_sequence).ToString("D19", CultureInfo.InvariantCulture);
}
