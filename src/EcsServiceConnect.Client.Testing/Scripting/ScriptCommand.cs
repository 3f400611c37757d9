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
[JsonDerivedType(typeof(AdvanceTimeCommand), "AdvanceTime")]
[JsonDerivedType(typeof(SeedNamespaceCommand), "SeedNamespace")]
internal abstract record ScriptCommand
{
    /// <summary>Changes the state. What it throws, it throws before it changes anything.</summary>
    public abstract void Apply(EcsState state, EcsModules modules);
}
