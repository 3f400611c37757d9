using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The CloudWatch alarms that fail a daemon's deployment and roll it back when one of them goes off.</summary>
/// <remarks>
/// <para>An alarm that is in the state <c>ALARM</c> already when the deployment begins is ignored.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonAlarmConfiguration.html</para>
/// </remarks>
[EcsShape]
public sealed partial record DaemonAlarmConfiguration
{
    /// <summary>
    /// The names of the alarms to watch during the deployment and its bake time. They count only if
    /// <see cref="Enable"/> is true.
    /// </summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<string>? AlarmNames { get; init; }

    /// <summary>
    /// Whether the deployment watches the alarms. Set it to true together with <see cref="AlarmNames"/>.
    /// </summary>
    /// <value>Null: false.</value>
    public bool? Enable { get; init; }
}
