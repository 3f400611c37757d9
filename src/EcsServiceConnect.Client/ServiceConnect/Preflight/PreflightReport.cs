namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>The findings of <see cref="ServiceConnectPreflight"/>.</summary>
public sealed class PreflightReport
{
    internal PreflightReport(IEnumerable<PreflightFinding> findings)
    {
        Findings =
        [
            .. findings
                .OrderByDescending(static finding => finding.Severity)
                .ThenBy(static finding => finding.RuleId, StringComparer.Ordinal),
        ];
    }

    /// <summary>The findings: errors before warnings, then by rule id.</summary>
    /// <value>Empty where no rule is violated.</value>
    public IReadOnlyList<PreflightFinding> Findings { get; }

    /// <summary>Whether at least one finding is an error. Warnings alone do not count.</summary>
    public bool HasErrors => Findings.Any(static finding => finding.Severity == PreflightSeverity.Error);

    /// <summary>Throws an exception where at least one finding is an error. Warnings are ignored.</summary>
    /// <exception cref="EcsValidationException">At least one finding is an error; the exception lists all errors.</exception>
    public void ThrowIfInvalid()
    {
        if (HasErrors)
        {
            throw new EcsValidationException(
            [
                .. Findings
                    .Where(static finding => finding.Severity == PreflightSeverity.Error)
                    .Select(static finding => $"{finding.Path}: {finding.Message} {finding.Remediation} ({finding.RuleId})"),
            ]);
        }
    }

    /// <summary>Formats the findings for a console or a log, one in a line.</summary>
    /// <returns>The lines, or a sentence that states that there are none.</returns>
    public override string ToString() => Findings.Count == 0 ? "No findings." : string.Join('\n', Findings);
}
