using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>All that one in-memory ECS holds. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class EcsState
{
    private long _sequence;

    public EcsState(InMemoryEcsOptions options, StateOrigin origin)
    {
        Origin = origin;
        Randomness = new Randomness(origin.Seed);
        Journal = new Journal(options.EnableJournal);
        Clock = options.TimeProvider;
        Pace = new Pace(options);
        Arns = new Arns(options.Region, options.AccountId);
        Timeline = new Timeline(options.TimeProvider, origin.CreatedAt);
        Pager = new Pager(Randomness.Bytes(32), Timeline);
        ClientTokens = new ClientTokens(Timeline);
        AccountSettings = new AccountSettingStore(Arns);
        CloudMap = new CloudMap(Arns, Randomness);
        Clusters = new ClusterStore(this);
        TaskDefinitions = new TaskDefinitionStore(this);
        CapacityProviders = new CapacityProviderStore(this);
        TaskPlacer = new TaskPlacer(this);
        CapacityWatch = new CapacityWatch(this);
        AgentUpdates = new AgentUpdates(this);
        Daemons = new DaemonStore(Arns, Clusters);
        DaemonTaskDefinitions = new DaemonTaskDefinitionStore(this);
        DaemonScheduler = new DaemonScheduler(this);
        Gateways = new GatewayStore(Arns);
        TaskOutcomes = new TaskOutcomes(Journal);
        TaskLifecycle = new TaskLifecycle(this);
        ServiceScheduler = new ServiceScheduler(this);
        Rollouts = new Rollouts(this);
        TaskSetScheduler = new TaskSetScheduler(this);
    }

    public Lock Gate { get; } = new();

    public TimeProvider Clock { get; }

    public Timeline Timeline { get; }

    public Pace Pace { get; }

    public Randomness Randomness { get; }

    /// <summary>What it all began from.</summary>
    public StateOrigin Origin { get; }

    /// <summary>The calls that made it what it is.</summary>
    public Journal Journal { get; }

    public Arns Arns { get; }

    public Pager Pager { get; }

    public ClientTokens ClientTokens { get; }

    public PrivateAddresses Addresses { get; } = new();

    public AccountSettingStore AccountSettings { get; }

    public CloudMap CloudMap { get; }

    public ClusterStore Clusters { get; }

    public TaskDefinitionStore TaskDefinitions { get; }

    public CapacityProviderStore CapacityProviders { get; }

    public TaskPlacer TaskPlacer { get; }

    public CapacityWatch CapacityWatch { get; }

    public AgentUpdates AgentUpdates { get; }

    public DaemonStore Daemons { get; }

    public DaemonTaskDefinitionStore DaemonTaskDefinitions { get; }

    public DaemonScheduler DaemonScheduler { get; }

    public GatewayStore Gateways { get; }

    public TaskOutcomes TaskOutcomes { get; }

    public TaskLifecycle TaskLifecycle { get; }

    public ServiceScheduler ServiceScheduler { get; }

    public Rollouts Rollouts { get; }

    public TaskSetScheduler TaskSetScheduler { get; }

    public DateTimeOffset Now => Timeline.Now;

    /// <summary>How far the sources of identifiers have come.</summary>
    public (long Sequence, long Drawn) Mark => (_sequence, Randomness.Position);

    /// <summary>
    /// Goes back to an earlier mark, after a call that changed nothing: what it drew is drawn again, as if it had never been made.
    /// </summary>
    public void Rewind((long Sequence, long Drawn) mark) => (_sequence, Randomness.Position) = mark;

    /// <summary>A key that sorts, as text, after all that were handed out before it.</summary>
    public string NextKey() => (++_sequence).ToString("D19", CultureInfo.InvariantCulture);
}
