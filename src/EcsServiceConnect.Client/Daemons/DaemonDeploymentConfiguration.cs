using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>How a daemon is rolled out over the instances, and what rolls it back.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeploymentConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonDeploymentConfiguration
{
    /// <summary>
    /// How many of the instances are drained and replaced at the same time, in percent: 0.0 to 100.0.
    /// </summary>
    /// <value>Null: left to the service.</value>
    public double? DrainPercent { get; init; }

    /// <summary>The alarms that roll the deployment back.</summary>
    /// <value>Null: none.</value>
    public DaemonAlarmConfiguration? Alarms { get; init; }

    /// <summary>
    /// For how many minutes the deployment goes on watching the alarms after all instances run the new revision.
    /// </summary>
    /// <value>Null: left to the service.</value>
    public int? BakeTimeInMinutes { get; init; }
}
