using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the settings of an Express Mode service and fills in defaults.</summary>
internal static class ExpressSettingsValidator
{
    private const string DefaultHealthCheckPath = "/ping";
    private const int MaxTasks = 5000;
    private const int DefaultMaxTaskCount = 20;
    private const int DefaultTargetValue = 60;
    private const int MaxRequestCount = 65_536;
    private const int MinSubnets = 2;

    /// <summary>Placeholders for the public subnets of the default VPC.</summary>
    private static readonly string[] _defaultSubnets = ["subnet-00000000000000001", "subnet-00000000000000002"];

    public static ExpressSettings Defaults { get; } = new(
        DefaultHealthCheckPath,
        new ExpressGatewayScalingTarget
        {
            MinTaskCount = 1,
            MaxTaskCount = DefaultMaxTaskCount,
            AutoScalingMetric = ExpressGatewayServiceScalingMetric.AverageCpu,
            AutoScalingTargetValue = DefaultTargetValue,
        },
        new ExpressGatewayServiceNetworkConfiguration { SecurityGroups = [], Subnets = _defaultSubnets });

    /// <summary>Applies a change to the settings; absent members stay.</summary>
    public static ExpressSettings ApplyUpdate(
        ExpressSettings current,
        string? healthCheckPath,
        ExpressGatewayScalingTarget? scaling,
        ExpressGatewayServiceNetworkConfiguration? network)
    {
        if (healthCheckPath is { } path && !path.StartsWith('/'))
        {
            throw new InvalidParameterException($"The healthCheckPath '{MessageSanitizer.Sanitize(path)}' must begin with a slash.");
        }

        return new ExpressSettings(
            healthCheckPath ?? current.HealthCheckPath, ApplyUpdate(current.Scaling, scaling), ApplyUpdate(current.Network, network));
    }

    /// <summary>Validates that a provided task definition is not combined with members to generate one from.</summary>
    public static void ValidateExclusive(
        string? taskDefinitionArn,
        ExpressGatewayContainer? primaryContainer,
        string? executionRoleArn,
        string? taskRoleArn,
        string? cpu,
        string? memory,
        ExpressCpuArchitecture cpuArchitecture)
    {
        ReadOnlySpan<(string Member, bool IsSet)> parts =
        [
            ("primaryContainer", primaryContainer is not null),
            ("executionRoleArn", executionRoleArn is not null),
            ("taskRoleArn", taskRoleArn is not null),
            ("cpu", cpu is not null),
            ("memory", memory is not null),
            ("cpuArchitecture", cpuArchitecture.HasValue),
        ];
        foreach (var (member, isSet) in taskDefinitionArn is null ? [] : parts)
        {
            if (isSet)
            {
                throw new InvalidParameterException($"The members 'taskDefinitionArn' and '{member}' exclude each other.");
            }
        }
    }

    private static ExpressGatewayScalingTarget ApplyUpdate(ExpressGatewayScalingTarget current, ExpressGatewayScalingTarget? change)
    {
        const string Root = "scalingTarget";
        if (change is null)
        {
            return current;
        }

        var result = new ExpressGatewayScalingTarget
        {
            MinTaskCount = change.MinTaskCount ?? current.MinTaskCount,
            MaxTaskCount = change.MaxTaskCount ?? current.MaxTaskCount,
            AutoScalingMetric = change.AutoScalingMetric.HasValue ? change.AutoScalingMetric : current.AutoScalingMetric,
            AutoScalingTargetValue = change.AutoScalingTargetValue ?? current.AutoScalingTargetValue,
        };
        RequestGuard.RequireInRange(result.MinTaskCount, $"{Root}.minTaskCount", 0, MaxTasks);
        RequestGuard.RequireInRange(result.MaxTaskCount, $"{Root}.maxTaskCount", 1, MaxTasks);
        if (result.MaxTaskCount < result.MinTaskCount)
        {
            throw new InvalidParameterException(
                $"The member '{Root}.maxTaskCount' is {result.MaxTaskCount}, which is less than the minTaskCount {result.MinTaskCount}.");
        }

        var isCount = result.AutoScalingMetric == ExpressGatewayServiceScalingMetric.RequestCountPerTarget;
        RequestGuard.RequireInRange(result.AutoScalingTargetValue, $"{Root}.autoScalingTargetValue", 1, isCount ? MaxRequestCount : 100);
        return result;
    }

    private static ExpressGatewayServiceNetworkConfiguration ApplyUpdate(
        ExpressGatewayServiceNetworkConfiguration current, ExpressGatewayServiceNetworkConfiguration? change)
    {
        if (change?.Subnets is { Count: > 0 } subnets && subnets.Distinct().Count() < MinSubnets)
        {
            throw new InvalidParameterException(
                $"The member 'networkConfiguration.subnets' needs at least {MinSubnets} subnets, of different Availability Zones.");
        }

        return new ExpressGatewayServiceNetworkConfiguration
        {
            SecurityGroups = change?.SecurityGroups ?? current.SecurityGroups,
            Subnets = change?.Subnets is { Count: > 0 } value ? value : current.Subnets,
        };
    }
}
