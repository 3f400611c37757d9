namespace EcsServiceConnect.Client.Testing;

/// <summary>Says what becomes of some tasks.</summary>
/// <param name="IsMatch">Which tasks it is about, by what they are made from.</param>
/// <param name="Outcome">What becomes of them.</param>
/// <param name="Times">For how many tasks it holds; null for all.</param>
internal sealed record TaskOutcomePolicy(Func<TaskTemplate, bool> IsMatch, TaskOutcome Outcome, int? Times = null);
