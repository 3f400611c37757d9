using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates a network configuration for a task definition's network mode, with the texts of the real service.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html
/// </summary>
internal static class NetworkValidator
{
    private const int MaxSubnets = 16;

    public static NetworkConfiguration? Validate(NetworkConfiguration? network, TaskDefinition definition, LaunchType launchType)
    {
        var awsvpc = network?.AwsvpcConfiguration;
        if (definition.NetworkMode != NetworkMode.Awsvpc)
        {
            return awsvpc is null
                ? null
                : throw new InvalidParameterException(
                    "Network Configuration is not valid for the given networkMode of this task definition.");
        }

        if (awsvpc is null)
        {
            throw new InvalidParameterException("Network Configuration must be provided when networkMode 'awsvpc' is specified.");
        }

        ValidateSubnets(awsvpc.Subnets);
        if (awsvpc.AssignPublicIp == AssignPublicIp.Enabled && launchType != LaunchType.Fargate)
        {
            throw new InvalidParameterException("Assign public IP is not supported for this launch type.");
        }

        return new NetworkConfiguration
        {
            AwsvpcConfiguration = awsvpc with
            {
                SecurityGroups = awsvpc.SecurityGroups ?? [],
                AssignPublicIp = awsvpc.AssignPublicIp.HasValue ? awsvpc.AssignPublicIp : AssignPublicIp.Disabled,
            },
        };
    }

    private static void ValidateSubnets(IReadOnlyList<string> subnets)
    {
        var problem = subnets.Count == 0 ? "subnets can not be empty."
            : subnets.Count > MaxSubnets ? $"subnets can have at most {MaxSubnets} items."
            : null;
        if (problem is not null)
        {
            throw new InvalidParameterException(problem);
        }
    }
}
