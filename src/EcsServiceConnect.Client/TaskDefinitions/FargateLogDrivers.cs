using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Lists the log drivers that Fargate supports.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html</remarks>
internal static class FargateLogDrivers
{
    public static IReadOnlyList<LogDriver> All { get; } = [LogDriver.Awslogs, LogDriver.Splunk, LogDriver.Awsfirelens];
}
