using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a revision of an Express Mode service has beside its task definition.</summary>
internal sealed record ExpressSettings(
    string HealthCheckPath, ExpressGatewayScalingTarget Scaling, ExpressGatewayServiceNetworkConfiguration Network);
