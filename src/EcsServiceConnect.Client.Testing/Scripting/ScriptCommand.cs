using System.Text.Json.Serialization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Something that a test does to the state and no operation of ECS can do. It is data, so that the journal repeats it with the calls.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(AddTaskOutcomeCommand), "AddTaskOutcome")]
[JsonDerivedType(typeof(AddDeploymentOutcomeCommand), "AddDeploymentOutcome")]
[JsonDerivedType(typeof(RemoveTaskOutcomeCommand), "RemoveTaskOutcome")]
[JsonDerivedType(typeof(ClearTaskOutcomesCommand), "ClearTaskOutcomes")]
[JsonDerivedType(typeof(StopTaskCommand), "StopTask")]
[JsonDerivedType(typeof(InterruptSpotTaskCommand), "InterruptSpotTask")]
[JsonDerivedType(typeof(SetAgentConnectedCommand), "SetAgentConnected")]
[JsonDerivedType(typeof(TerminateInstanceCommand), "TerminateInstance")]
[JsonDerivedType(typeof(AdvanceTimeCommand), "AdvanceTime")]
[JsonDerivedType(typeof(SeedNamespaceCommand), "SeedNamespace")]
[JsonDerivedType(typeof(AddHookOutcomeCommand), "AddHookOutcome")]
[JsonDerivedType(typeof(RemoveHookOutcomeCommand), "RemoveHookOutcome")]
[JsonDerivedType(typeof(ClearHookOutcomesCommand), "ClearHookOutcomes")]
[JsonDerivedType(typeof(RecordHookOutcomeCommand), "RecordHookOutcome")]
[JsonDerivedType(typeof(SetAlarmCommand), "SetAlarm")]
internal abstract record ScriptCommand
{
    /// <summary>Whether what is due at the time of the command happens before it.</summary>
    [JsonIgnore]
    public virtual bool RunsDueEvents => true;

    /// <summary>Changes the state. What it throws, it throws before it changes anything.</summary>
    public abstract void Apply(EcsState state, EcsModules modules);
}
