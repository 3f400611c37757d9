namespace EcsServiceConnect.Client.Testing;

/// <summary>Says what becomes of some tasks.</summary>
/// <param name="Matches">Which tasks it is about, by what they are made from.</param>
/// <param name="Outcome">What becomes of them.</param>
/// <param name="Times">For how many tasks it holds; null for all.</param>
internal sealed record TaskOutcomeRule(Func<TaskOrder, bool> Matches, TaskOutcome Outcome, int? Times = null);
