using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The CloudWatch alarms that roll a daemon's deployment back when one of them goes off.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonAlarmConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record DaemonAlarmConfiguration
{
    /// <summary>The names of the alarms.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<string>? AlarmNames { get; init; }

    /// <summary>True to watch them, false to leave them alone for now.</summary>
    /// <value>Null: left to the service.</value>
    public bool? Enable { get; init; }
}
