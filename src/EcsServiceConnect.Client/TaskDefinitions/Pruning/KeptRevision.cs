namespace EcsServiceConnect.Client;

/// <summary>A revision of a task definition that was not removed, and why.</summary>
public sealed record KeptRevision
{
    /// <summary>The full ARN of the revision.</summary>
    public required string TaskDefinitionArn { get; init; }

    /// <summary>Why it is kept. Where several reasons apply, the first of the list.</summary>
    public required RevisionKeepReason Reason { get; init; }

    /// <summary>The full ARN of a service, task set or task that needs it.</summary>
    /// <value>Null for other reasons.</value>
    public string? UsedBy { get; init; }

    /// <summary>Formats the revision and the reason on one line.</summary>
    /// <returns>A text such as <c>orders:7: Service arn:aws:ecs:...</c>.</returns>
    public override string ToString() => $"{EcsArn.GetName(TaskDefinitionArn)}: {Reason}{(UsedBy is null ? "" : $" {UsedBy}")}";
}
