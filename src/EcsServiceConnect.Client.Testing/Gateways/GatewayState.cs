using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A gateway and its settings. It has no load balancers: those would come with the first service that connects.</summary>
internal sealed class GatewayState(string key, string name, string arn, DateTimeOffset createdAt) : ITaggedResource
{
    public string Key { get; } = key;

    public string Name { get; } = name;

    public string Arn { get; } = arn;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public GatewayStatus Status { get; set; } = GatewayStatus.Active;

    public required string InfrastructureRoleArn { get; set; }

    public bool DeletionProtection { get; set; }

    public required DescribeGatewayAlbConfiguration Configuration { get; set; }

    public PropagateGatewayTags PropagateTags { get; set; }

    public IReadOnlyList<Tag> Tags { get; set; } = [];

    /// <summary>Never: a gateway that was deleted is not found any more.</summary>
    public string? TerminalState => null;

    /// <summary>How often it was updated: only the end of the last update counts.</summary>
    public int UpdateCount { get; set; }
}
