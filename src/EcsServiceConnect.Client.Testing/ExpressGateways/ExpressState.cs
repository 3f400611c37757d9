namespace EcsServiceConnect.Client.Testing;

/// <summary>What an Express Mode service has beside the service that it is.</summary>
internal sealed class ExpressState(string infrastructureRoleArn, string endpoint, DateTimeOffset readyAt, ExpressSettings settings)
{
    public string InfrastructureRoleArn { get; } = infrastructureRoleArn;

    public string Endpoint { get; } = endpoint;

    /// <summary>The moment from which the service can be reached at its endpoint.</summary>
    public DateTimeOffset ReadyAt { get; } = readyAt;

    /// <summary>The moment of the last change.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Those that were asked for last.</summary>
    public ExpressSettings Settings { get; set; } = settings;

    /// <summary>Those that each revision was made with.</summary>
    public Dictionary<ServiceRevisionState, ExpressSettings> RevisionSettings { get; } = [];
}
