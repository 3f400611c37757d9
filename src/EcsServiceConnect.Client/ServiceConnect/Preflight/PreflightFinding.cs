namespace EcsServiceConnect.Client.ServiceConnect;

/// <summary>A finding of <see cref="ServiceConnectPreflight"/>: what is wrong, where, and what to do about it.</summary>
public sealed record PreflightFinding
{
    /// <summary>
    /// The id of the violated rule, such as <c>ESC021</c>. An id never changes its meaning, so findings can be searched,
    /// counted or ignored by it. The guide <c>docs/guides/service-connect.md</c> lists all rules.
    /// </summary>
    public required string RuleId { get; init; }

    /// <summary>Whether the service rejects the configuration, or whether it is only likely to be a mistake.</summary>
    public required PreflightSeverity Severity { get; init; }

    /// <summary>
    /// The path of the member that is wrong, by its names on the wire:
    /// <c>serviceConnectConfiguration.services[0].portName</c>, or <c>containerDefinitions[0].portMappings[1].name</c> in
    /// the task definition.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>What is wrong, with the values that show it.</summary>
    public required string Message { get; init; }

    /// <summary>What to change to remove the finding.</summary>
    public required string Remediation { get; init; }

    /// <summary>
    /// The message with which the service rejects this, as users have reported it, so that a finding can be matched with an error in a log.
    /// </summary>
    /// <value>Null: the message is not publicly known, or the service accepts the configuration.</value>
    public string? ServiceMessage { get; init; }

    /// <summary>The page of the AWS documentation that the rule comes from.</summary>
    public required Uri HelpLink { get; init; }

    /// <summary>Formats the finding in one line: severity, rule id, path, message and remediation.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{(Severity == PreflightSeverity.Error ? "error" : "warning")} {RuleId} {Path}: {Message} {Remediation}";
}
