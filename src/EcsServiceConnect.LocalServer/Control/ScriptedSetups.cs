using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>The faults and outcomes of the server: those of its command line, and those that were set up since.</summary>
internal sealed class ScriptedSetups
{
    private readonly InMemoryEcs _ecs;
    private readonly ServerOptions _options;

    public ScriptedSetups(InMemoryEcs ecs, ServerOptions options)
    {
        _ecs = ecs;
        _options = options;
        AddOptions();
    }

    public SetupStore<FaultSetup> Faults { get; } = new();

    public SetupStore<TaskOutcomeSetup> Outcomes { get; } = new();

    /// <exception cref="ControlException">The fault is invalid.</exception>
    public NumberedSetup<FaultSetup> AddFault(ControlBody body) => Faults.Add(FaultReader.Apply(body, _ecs), body.Root);

    /// <exception cref="ControlException">The outcome is invalid.</exception>
    public NumberedSetup<TaskOutcomeSetup> AddOutcome(ControlBody body) => Outcomes.Add(OutcomeReader.Apply(body, _ecs), body.Root);

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

    /// <summary>Returns to an empty ECS with what the command line sets up.</summary>
    public void Reset()
    {
        _ecs.Reset();
        Faults.Clear();
        Outcomes.Clear();
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
