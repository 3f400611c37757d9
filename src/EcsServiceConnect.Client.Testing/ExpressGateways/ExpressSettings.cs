using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The settings of an Express Mode service that are not part of its task definition.</summary>
internal sealed record ExpressSettings(
    string HealthCheckPath, ExpressGatewayScalingTarget Scaling, ExpressGatewayServiceNetworkConfiguration Network);
