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
        Faults = new SetupStore<FaultSetup>("fault", body => FaultReader.Apply(body, ecs), ecs.ClearFaults);
        Outcomes = new SetupStore<TaskOutcomeSetup>("outcome", body => OutcomeReader.Apply(body, ecs), ecs.ClearTaskOutcomes);
        Hooks = new SetupStore<LifecycleHookOutcomeSetup>("hook", body => HookReader.Apply(body, ecs), ecs.ClearLifecycleHooks);
        Commands = new SetupStore<ExecOutcomeSetup>("command", body => CommandReader.Apply(body, ecs), ecs.ClearExecSetups);
        AddOptions();
    }

    public SetupStore<FaultSetup> Faults { get; }

    public SetupStore<TaskOutcomeSetup> Outcomes { get; }

    public SetupStore<LifecycleHookOutcomeSetup> Hooks { get; }

    public SetupStore<ExecOutcomeSetup> Commands { get; }

    /// <summary>Returns to an empty ECS with what the command line sets up, at the machine's time.</summary>
    public void Reset()
    {
        // What a restored state was advanced by is in its clock. Nothing of an empty ECS is due later.
        _clock?.Reset();
        _ecs.Reset();
        Faults.Forget();
        Outcomes.Forget();
        Hooks.Forget();
        Commands.Forget();
        AddOptions();
    }

    private void AddOptions()
    {
        foreach (var (operation, count) in _options.Throttles)
        {
            Faults.Add(Create(writer =>
            {
                writer.WriteString("type", "throttle");
                writer.WriteString("operation", operation);
                ControlResult.WriteCount(writer, "count", count);
            }));
        }

        foreach (var image in _options.FailingImages)
        {
            Outcomes.Add(Create(writer =>
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
