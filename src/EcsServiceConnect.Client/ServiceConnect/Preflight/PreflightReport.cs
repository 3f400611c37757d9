namespace EcsServiceConnect.Client;

/// <summary>All that <see cref="ServiceConnectPreflight"/> found, errors first.</summary>
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

    /// <summary>The findings: errors before warnings, then by id. Empty where nothing was found.</summary>
    public IReadOnlyList<PreflightFinding> Findings { get; }

    /// <summary>Whether at least one finding is an error. Warnings alone do not count.</summary>
    public bool HasErrors => Findings.Any(static finding => finding.Severity == PreflightSeverity.Error);

    /// <summary>Does nothing while there are no errors; warnings pass.</summary>
    /// <exception cref="EcsValidationException">At least one finding is an error; its problems are all of them.</exception>
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

    /// <summary>The findings, one on a line, for a console or a log.</summary>
    /// <returns>The lines, or a sentence that says that there are none.</returns>
    public override string ToString() => Findings.Count == 0 ? "No findings." : string.Join('\n', Findings);
}
