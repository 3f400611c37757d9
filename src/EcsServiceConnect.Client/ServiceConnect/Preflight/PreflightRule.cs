namespace EcsServiceConnect.Client;

/// <summary>One rule of the preflight: its stable id, its source, and what finds breaches of it.</summary>
internal sealed record PreflightRule(
    string Id, PreflightSeverity Severity, string Source, Func<PreflightContext, IEnumerable<PreflightProblem>> Find)
{
    public static PreflightRule Error(string id, string source, Func<PreflightContext, IEnumerable<PreflightProblem>> find) =>
        new(id, PreflightSeverity.Error, source, find);

    public static PreflightRule Warning(string id, string source, Func<PreflightContext, IEnumerable<PreflightProblem>> find) =>
        new(id, PreflightSeverity.Warning, source, find);

    public IEnumerable<PreflightFinding> Evaluate(PreflightContext context) => Find(context).Select(problem => new PreflightFinding
    {
        RuleId = Id,
        Severity = Severity,
        Path = problem.Path,
        Message = problem.Message,
        Remediation = problem.Remediation,
        Source = new Uri(Source),
    });
}
