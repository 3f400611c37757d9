using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps a gateway and its associations to their response records.</summary>
internal static class GatewayMapper
{
    public static Gateway Map(GatewayState gateway) => new()
    {
        GatewayArn = gateway.Arn,
        Name = gateway.Name,
        Status = gateway.Status,
        InfrastructureRoleArn = gateway.InfrastructureRoleArn,
        DeletionProtection = gateway.DeletionProtection,
        Configuration = DescribeGatewayConfiguration.FromHostSharedAlb(gateway.Configuration),
        AccessType = gateway.Configuration.Scheme == GatewayElbScheme.Internal ? AccessType.Private : AccessType.Public,
        PropagateTags = gateway.PropagateTags,
        Tags = gateway.Tags,
        CreatedAt = gateway.CreatedAt,
        UpdatedAt = gateway.UpdatedAt,
    };

    public static GatewaySummary MapSummary(GatewayState gateway) => new()
    {
        GatewayArn = gateway.Arn,
        Name = gateway.Name,
        Status = gateway.Status,
        CreatedAt = gateway.CreatedAt,
    };

    public static GatewayClusterAssociationSummary Map(GatewayAssociationState association) => new()
    {
        GatewayArn = association.Gateway.Arn,
        ClusterArn = association.Cluster.Arn,
        Status = association.Status,
    };
}
