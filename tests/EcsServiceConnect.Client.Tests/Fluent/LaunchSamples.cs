using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Fluent;

/// <summary>Values that tests of several builders compare with.</summary>
internal static class LaunchSamples
{
    public const string DefinitionArn = "arn:aws:ecs:eu-central-1:123456789012:task-definition/orders:8";

    public static IReadOnlyList<CapacityProviderStrategyItem> Spot { get; } =
    [
        new() { CapacityProvider = "FARGATE", Weight = 1, Base = 2 },
        new() { CapacityProvider = "FARGATE_SPOT", Weight = 3 },
    ];

    public static NetworkConfiguration Network(AssignPublicIp assignPublicIp = default, params string[]? securityGroups) => new()
    {
        AwsvpcConfiguration = new AwsVpcConfiguration
        {
            Subnets = ["subnet-1"],
            SecurityGroups = securityGroups is { Length: > 0 } ? securityGroups : null,
            AssignPublicIp = assignPublicIp,
        },
    };

    public static PlacementStrategy Place(PlacementStrategyType type, string? field = null) => new() { Type = type, Field = field };
}
