using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A gateway and its settings. It has no load balancers, because no service can connect to it.</summary>
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

    /// <summary>Null: a deleted gateway is not found.</summary>
    public string? TerminalState => null;

    /// <summary>The number of updates; only the last one completes.</summary>
    public int UpdateCount { get; set; }
}
