using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>All that one in-memory ECS holds. Whoever reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class EcsState
{
    private long _sequence;

    public EcsState(InMemoryEcsOptions options)
    {
        Clock = options.TimeProvider;
        Arns = new Arns(options.Region, options.AccountId);
        Timeline = new Timeline(options.TimeProvider);
        Pager = new Pager(Randomness.Bytes(32));
        ClientTokens = new ClientTokens(Timeline);
        CloudMap = new CloudMap(Arns, Randomness);
        Clusters = new ClusterStore(this);
        TaskDefinitions = new TaskDefinitionStore(Arns);
        CapacityProviders = new CapacityProviderStore(this, options.DeploymentTime);
        TaskPlacer = new TaskPlacer(this);
        CapacityWatch = new CapacityWatch(this);
        AgentUpdates = new AgentUpdates(this, options.DeploymentTime);
        TaskLifecycle = new TaskLifecycle(this, options.DeploymentTime);
        ServiceScheduler = new ServiceScheduler(this, options.DeploymentTime);
    }

    public Lock Gate { get; } = new();

    public TimeProvider Clock { get; }

    public Timeline Timeline { get; }

    public Randomness Randomness { get; } = new();

    public Arns Arns { get; }

    public Pager Pager { get; }

    public ClientTokens ClientTokens { get; }

    public PrivateAddresses Addresses { get; } = new();

    public CloudMap CloudMap { get; }

    public ClusterStore Clusters { get; }

    public TaskDefinitionStore TaskDefinitions { get; }

    public CapacityProviderStore CapacityProviders { get; }

    public TaskPlacer TaskPlacer { get; }

    public CapacityWatch CapacityWatch { get; }

    public AgentUpdates AgentUpdates { get; }

    public TaskLifecycle TaskLifecycle { get; }

    public ServiceScheduler ServiceScheduler { get; }

    public DateTimeOffset Now => Timeline.Now;

    /// <summary>A key that sorts, as text, after all that were handed out before it.</summary>
    public string NextKey() => (++_sequence).ToString("D19", CultureInfo.InvariantCulture);
}
