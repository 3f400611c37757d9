namespace EcsServiceConnect.Client.Testing;

/// <summary>Decides the outcome of some tasks.</summary>
/// <param name="IsMatch">Whether it applies to tasks of a template.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Times">The number of tasks that it applies to; null for all.</param>
internal sealed record TaskOutcomePolicy(Func<TaskTemplate, bool> IsMatch, TaskOutcome Outcome, int? Times = null);
