using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>The faults and outcomes of the server: those of its command line, and those that were set up since.</summary>
internal sealed class ScriptedSetups
{
    private readonly InMemoryEcs _ecs;
    private readonly ServerOptions _options;
    private readonly SteadyClock? _clock;

    /// <param name="ecs">The ECS to set up.</param>
    /// <param name="options">The faults and outcomes of the command line.</param>
    /// <param name="clock">The clock of the ECS if it can be ahead of the machine's; null if it cannot.</param>
    public ScriptedSetups(InMemoryEcs ecs, ServerOptions options, SteadyClock? clock)
    {
        _ecs = ecs;
        _options = options;
        _clock = clock;
        AddOptions();
    }

    public SetupStore<FaultSetup> Faults { get; } = new();

    public SetupStore<TaskOutcomeSetup> Outcomes { get; } = new();

    public SetupStore<LifecycleHookOutcomeSetup> Hooks { get; } = new();

    public SetupStore<ExecOutcomeSetup> Commands { get; } = new();

    /// <exception cref="ControlException">The fault is invalid.</exception>
    public NumberedSetup<FaultSetup> AddFault(ControlBody body) => Faults.Add(FaultReader.Apply(body, _ecs), body.Root);

    /// <exception cref="ControlException">The outcome is invalid.</exception>
    public NumberedSetup<TaskOutcomeSetup> AddOutcome(ControlBody body) => Outcomes.Add(OutcomeReader.Apply(body, _ecs), body.Root);

    /// <exception cref="ControlException">The hook is invalid.</exception>
    public NumberedSetup<LifecycleHookOutcomeSetup> AddHook(ControlBody body) => Hooks.Add(HookReader.Apply(body, _ecs), body.Root);

    /// <exception cref="ControlException">The command is invalid.</exception>
    public NumberedSetup<ExecOutcomeSetup> AddCommand(ControlBody body) => Commands.Add(CommandReader.Apply(body, _ecs), body.Root);

    public void ClearFaults()
    {
        _ecs.ClearFaults();
        Faults.Clear();
    }

    public void ClearOutcomes()
    {
        _ecs.ClearTaskOutcomes();
        Outcomes.Clear();
    }

    public void ClearHooks()
    {
        _ecs.ClearLifecycleHooks();
        Hooks.Clear();
    }

    public void ClearCommands()
    {
        _ecs.ClearExecSetups();
        Commands.Clear();
    }

    /// <summary>Returns to an empty ECS with what the command line sets up, at the machine's time.</summary>
    public void Reset()
    {
        // What a restored state was advanced by is in its clock. Nothing of an empty ECS is due later.
        _clock?.Reset();
        _ecs.Reset();
        Faults.Clear();
        Outcomes.Clear();
        Hooks.Clear();
        Commands.Clear();
        AddOptions();
    }

    private void AddOptions()
    {
        foreach (var (operation, count) in _options.Throttles)
        {
            AddFault(Create(writer =>
            {
                writer.WriteString("type", "throttle");
                writer.WriteString("operation", operation);
                ControlResult.WriteCount(writer, "count", count);
            }));
        }

        foreach (var image in _options.FailingImages)
        {
            AddOutcome(Create(writer =>
            {
                writer.WriteString("type", "failToStart");
                writer.WriteString("image", image);
                writer.WriteString("reason", $"CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref {image}: not found");
                ControlResult.WriteCount(writer, "count", InMemoryEcs.Unlimited);
            }));
        }
    }

    private static ControlBody Create(Action<Utf8JsonWriter> writeMembers) => ControlBody.Parse(ControlResult.Create(0, writeMembers).Body);
}
