using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// How a daemon is rolled out over its instances: how many are replaced at a time, and which alarms roll the deployment
/// back.
/// </summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonDeploymentConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonDeploymentConfiguration
{
    /// <summary>
    /// How many of the instances are drained and replaced at the same time, in percent, at most 100.0. The API accepts
    /// values from 0.0 on, the developer guide states 1.0 as the least. A higher value makes the deployment faster, but
    /// reduces capacity more in the meantime.
    /// </summary>
    /// <value>Null: 25.0.</value>
    [ValueRange(0, 100)]
    public double? DrainPercent { get; init; }

    /// <summary>The alarms that fail the deployment and roll it back.</summary>
    /// <value>Null: no alarms are watched.</value>
    public DaemonAlarmConfiguration? Alarms { get; init; }

    /// <summary>
    /// How long, in minutes, the deployment keeps watching <see cref="Alarms"/> after all instances run the new
    /// revision, before it counts as successful: 0 to 1440, which is a day. An alarm that goes off within this time
    /// still rolls it back.
    /// </summary>
    /// <value>Null: 0.</value>
    [ValueRange(0, 1440)]
    public int? BakeTimeInMinutes { get; init; }
}
