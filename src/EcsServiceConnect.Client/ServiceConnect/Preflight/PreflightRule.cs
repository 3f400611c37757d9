namespace EcsServiceConnect.Client.ServiceConnect.Preflight;

/// <summary>One rule of the preflight.</summary>
/// <param name="Id">The stable id of the rule.</param>
/// <param name="Severity">The severity of its findings.</param>
/// <param name="HelpLink">The page of the AWS documentation that it comes from.</param>
/// <param name="FindProblems">The method that finds violations of it.</param>
internal sealed record PreflightRule(
    string Id, PreflightSeverity Severity, Uri HelpLink, Func<PreflightContext, IEnumerable<PreflightProblem>> FindProblems)
{
    public static PreflightRule Error(string id, Uri helpLink, Func<PreflightContext, IEnumerable<PreflightProblem>> findProblems) =>
        new(id, PreflightSeverity.Error, helpLink, findProblems);

    public static PreflightRule Warning(string id, Uri helpLink, Func<PreflightContext, IEnumerable<PreflightProblem>> findProblems) =>
        new(id, PreflightSeverity.Warning, helpLink, findProblems);

    public IEnumerable<PreflightFinding> Evaluate(PreflightContext context) => FindProblems(context).Select(problem => new PreflightFinding
    {
        RuleId = Id,
        Severity = Severity,
        Path = problem.Path,
        Message = problem.Message,
        Remediation = problem.Remediation,
        ServiceMessage = problem.ServiceMessage,
        HelpLink = HelpLink,
    });
}
