namespace EcsServiceConnect.Client;

/// <summary>One thing that <see cref="ServiceConnectPreflight"/> found: what is wrong, where, and what to do.</summary>
public sealed record PreflightFinding
{
    /// <summary>
    /// The rule that was broken, such as <c>ESC021</c>. An id never changes its meaning, so it can be searched for,
    /// counted, or let pass on purpose.
    /// </summary>
    public required string RuleId { get; init; }

    /// <summary>Whether the service would refuse it or it could not work, or whether it only deserves a look.</summary>
    public required PreflightSeverity Severity { get; init; }

    /// <summary>
    /// The member that is wrong, by its names on the wire: <c>serviceConnectConfiguration.services[0].portName</c>, or
    /// <c>containerDefinitions[0].portMappings[1].name</c> in the task definition.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>What is wrong, with the values that show it.</summary>
    public required string Message { get; init; }

    /// <summary>What to change, in a sentence for whoever wrote the member.</summary>
    public required string Remediation { get; init; }

    /// <summary>The page of the AWS documentation that the rule comes from.</summary>
    public required Uri Source { get; init; }

    /// <summary>Where the rule stands in the guide of this project: <c>docs/guides/service-connect.md#esc021</c>.</summary>
    public string HelpLink => $"docs/guides/service-connect.md#{RuleId.ToLowerInvariant()}";

    /// <summary>The finding in one line: severity, id, path, what is wrong and what to do.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{(Severity == PreflightSeverity.Error ? "error" : "warning")} {RuleId} {Path}: {Message} {Remediation}";
}
