namespace EcsServiceConnect.Client;

/// <summary>One rule of the preflight: its stable id, its source, and what finds breaches of it.</summary>
internal sealed record PreflightRule(
    string Id, PreflightSeverity Severity, string Source, Func<PreflightSubject, IEnumerable<PreflightProblem>> Find)
{
    public static PreflightRule Error(string id, string source, Func<PreflightSubject, IEnumerable<PreflightProblem>> find) =>
        new(id, PreflightSeverity.Error, source, find);

    public static PreflightRule Warning(string id, string source, Func<PreflightSubject, IEnumerable<PreflightProblem>> find) =>
        new(id, PreflightSeverity.Warning, source, find);

    public IEnumerable<PreflightFinding> Check(PreflightSubject subject) => Find(subject).Select(problem => new PreflightFinding
    {
        Id = Id,
        Severity = Severity,
        Path = problem.Path,
        Message = problem.Message,
        Cure = problem.Cure,
        Source = new Uri(Source),
    });
}
