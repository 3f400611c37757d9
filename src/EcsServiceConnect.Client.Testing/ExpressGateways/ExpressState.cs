namespace EcsServiceConnect.Client.Testing;

/// <summary>The Express Mode part of a service.</summary>
internal sealed class ExpressState(string infrastructureRoleArn, string endpoint, DateTimeOffset readyAt, ExpressSettings settings)
{
    public string InfrastructureRoleArn { get; } = infrastructureRoleArn;

    public string Endpoint { get; } = endpoint;

    /// <summary>The time from which the service can be reached at its endpoint.</summary>
    public DateTimeOffset ReadyAt { get; } = readyAt;

    /// <summary>The time of the last change.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The settings of the last request.</summary>
    public ExpressSettings Settings { get; set; } = settings;

    /// <summary>The settings of each revision.</summary>
    public Dictionary<ServiceRevisionState, ExpressSettings> RevisionSettings { get; } = [];
}
