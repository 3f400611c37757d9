namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>One violation of a rule.</summary>
/// <param name="Path">The path of the member, by its names on the wire.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remediation">What to change.</param>
/// <param name="ServiceMessage">The message with which the service rejects this; null where it is not publicly known.</param>
internal readonly record struct PreflightProblem(string Path, string Message, string Remediation, string? ServiceMessage = null);
