namespace EcsServiceConnect.Client.Credentials;

/// <summary>A role to assume with the credentials that were found.</summary>
internal sealed record AssumedRole
{
    /// <summary>The role's ARN.</summary>
    public string Arn { get; init; } = "";

    /// <summary>The name of the session, which appears in CloudTrail.</summary>
    public string SessionName { get; init; } = "DefaultSessionName";

    /// <summary>The external id that the role asks for, if it does.</summary>
    public string? ExternalId { get; init; }
}
