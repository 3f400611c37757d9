namespace EcsServiceConnect.Client.Testing;

/// <summary>One state and what acts on it. A reset of an <see cref="InMemoryEcs"/> replaces it as a whole.</summary>
internal sealed class Simulation
{
    public Simulation(
        InMemoryEcsOptions options, FaultStore faults, CallStore calls, EcsEventStream events, StateOrigin origin, long changeCount = 0)
    {
        State = new EcsState(options, origin, events, changeCount);
        var modules = new EcsModules(State);
        Operations = new OperationIndex(modules);
        Scripts = new ScriptExecutor(State, modules);
        var limiter = new RateLimiter(options.RateLimits, Operations.Names, options.TimeProvider);
        var dispatcher = new RequestDispatcher(State, Operations, limiter, new UnexpectedExceptionHandler(options));
        Dispatcher = new FaultInjectingDispatcher(dispatcher, Operations, faults, calls, options.TimeProvider);
        Agent = new AgentDispatcher(State, Dispatcher);
    }

    public EcsState State { get; }

    public OperationIndex Operations { get; }

    public ScriptExecutor Scripts { get; }

    public FaultInjectingDispatcher Dispatcher { get; }

    public AgentDispatcher Agent { get; }

    /// <summary>Restores a saved state. Like faults, outcomes that were still to be applied are gone.</summary>
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    /// <exception cref="InvalidDataException">With this version, the calls lead to another state.</exception>
    public void Restore(SavedState saved, CancellationToken cancellationToken)
    {
        ReplayExecutor.Execute(saved, State, Operations, Scripts, cancellationToken);
        if (!State.TaskOutcomes.IsEmpty)
        {
            Scripts.ExecuteAt(State.Now, new ClearTaskOutcomesCommand());
        }

        if (!State.LifecycleHooks.IsEmpty)
        {
            Scripts.ExecuteAt(State.Now, new ClearHookOutcomesCommand());
        }
    }
}
